import { distanceBetween, geohashQueryBounds } from 'geofire-common';
import type { Position } from '@/domain/shared/primitives';
import { stockRows } from '@/server/pharmacies/collections';
import { findAll } from '@/server/platform/store/find-all';
import type { Store } from '@/server/platform/store/port';
import type { ManyPharmacies } from './many-pharmacies';

/**
 * The same question as Firebase's own guide answers it ("Geo queries"): the ranges of geofire-common around the whole circle, what is
 * outside left out, the rest sorted. From the same store with the same index.
 */
export function pharmaciesByGeofire(store: Store, { medicines }: ManyPharmacies) {
  return async (medicine: number, { lat, lng }: Position, radiusMetres: number, limit: number): Promise<string[]> => {
    const centre: [number, number] = [lat, lng];
    const found = await Promise.all(
      geohashQueryBounds(centre, radiusMetres).map(([first, last]) =>
        findAll(store, stockRows, {
          where: [
            ['medicineId', '==', medicines[medicine] ?? ''],
            ['geohash', '>=', first],
            ['geohash', '<=', last],
          ],
          orderBy: [['geohash', 'asc']],
        }),
      ),
    );
    const measured = found.flat().map(({ pharmacyId, pharmacy: { position } }) => ({
      pharmacyId,
      km: distanceBetween(centre, [position.lat, position.lng]),
    }));
    const inside = measured.filter(({ km }) => km * 1000 <= radiusMetres);
    inside.sort((a, b) => a.km - b.km || (a.pharmacyId < b.pharmacyId ? -1 : 1));
    return inside.slice(0, limit).map(({ pharmacyId }) => pharmacyId);
  };
}
