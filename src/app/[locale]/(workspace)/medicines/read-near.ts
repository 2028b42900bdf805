import { RADIUS_KM_USUAL } from '@/domain/pharmacies/api';
import { idOf } from '@/domain/shared/ids';
import { MedicineId } from '@/domain/medicines/schema';
import type { Position } from '@/domain/shared/primitives';

export const RADII_KM = [5, 10, 25, 50, 100] as const;
const TEXT_MAX = 100;

export type NearParams = Partial<
  Record<'q' | 'medicine' | 'place' | 'near' | 'radius' | 'open' | 'cursor' | 'problem' | 'rx', string | string[]>
>;

/** What is looked for, as the address of the page says it. */
export type NearSearch = {
  q: string;
  medicine: string | undefined;
  place: string;
  near: Position | undefined;
  radiusKm: number;
  isOpenOnly: boolean;
  cursor: string | undefined;
  /** The prescription whose medicines are looked for. */
  rx: string | undefined;
};

export function readNear(params: NearParams): NearSearch {
  const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value.trim().slice(0, TEXT_MAX) : '');
  const radius = Number(text(params.radius));
  const [lat, lng] = text(params.near).split(',').map(Number);
  const isPlace = lat !== undefined && lng !== undefined && Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
  return {
    q: text(params.q),
    medicine: MedicineId.safeParse(params.medicine).data,
    place: text(params.place),
    near: isPlace && text(params.near) !== '' ? { lat, lng } : undefined,
    radiusKm: RADII_KM.some((one) => one === radius) ? radius : RADIUS_KM_USUAL,
    isOpenOnly: params.open === '1',
    cursor: typeof params.cursor === 'string' ? params.cursor : undefined,
    rx: idOf('rx').safeParse(params.rx).data,
  };
}

/** The page's address for a search, with some of it changed. */
export function nearHref(search: NearSearch, changes: Partial<NearSearch>): string {
  const { q, medicine, place, near, radiusKm, isOpenOnly, cursor, rx } = { ...search, cursor: undefined, ...changes };
  const pairs = {
    q,
    medicine,
    place,
    near: near && `${String(near.lat)},${String(near.lng)}`,
    radius: radiusKm === RADIUS_KM_USUAL ? undefined : String(radiusKm),
    open: isOpenOnly ? '1' : undefined,
    cursor,
    rx,
  };
  const filled = Object.entries(pairs).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '');
  return `/medicines?${new URLSearchParams(filled).toString()}`;
}
