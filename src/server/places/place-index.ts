import type { Place } from '@/domain/places/api';
import { soundWords, type SoundWords } from '@/domain/shared/sound-words';
import type { ReadCtx } from '@/server/platform/ctx';

/** `offices` is how many post offices share the PIN code: between places of one name the larger comes first. */
export type IndexedPlace = {
  place: Place;
  offices: number;
  words: readonly number[];
  districtWords: readonly number[];
  stateWords: readonly number[];
};
export type PlaceIndex = { all: readonly IndexedPlace[]; byPin: ReadonlyMap<string, IndexedPlace>; words: SoundWords };

/** A row of the file: PIN code, how precise, latitude, longitude, offices, name. */
const ROW = /^(\d{6})([~?]?) (\S+) (\S+) (\d+) (.+)$/;
const PRECISION = { '': 'locality', '~': 'area', '?': 'district' } as const;

/**
 * The postal areas of all India, read on first use and kept: some 19,500 rows. Source: All India Pincode Directory of the
 * Department of Posts, data.gov.in, GODL-India; docs/decisions/072.
 */
export function getPlaceIndex({ ports }: Pick<ReadCtx, 'ports'>): Promise<PlaceIndex> {
  return ports.memory.of('places.index', readPlaces);
}

async function readPlaces(): Promise<PlaceIndex> {
  const { default: states } = await import('./pin-codes.json');
  const words = soundWords();
  const all: IndexedPlace[] = [];
  for (const [state, districts] of Object.entries<Record<string, string>>(states)) {
    const stateWords = words.read(state);
    for (const [district, rows] of Object.entries(districts)) {
      const districtWords = words.read(district);
      for (const row of rows.split(';')) {
        const { place, offices } = placeOf(row, district, state);
        all.push({ place, offices, words: words.read(place.name), districtWords, stateWords });
      }
    }
    // Reading all India at once would hold up other requests for a tenth of a second.
    await new Promise((done) => setImmediate(done));
  }
  return { all, words, byPin: new Map(all.map((one) => [one.place.pinCode, one])) };
}

function placeOf(row: string, district: string, state: string): { place: Place; offices: number } {
  const [, pinCode = '', mark = '', lat, lng, offices, name = ''] = ROW.exec(row) ?? [];
  if (name === '') throw new Error(`pin-codes.json: not a row: ${row}`);
  const precision = PRECISION[mark as keyof typeof PRECISION];
  return {
    place: { pinCode, name, district, state, position: { lat: Number(lat), lng: Number(lng) }, precision },
    offices: Number(offices),
  };
}
