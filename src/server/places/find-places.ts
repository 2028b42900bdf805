import type { Place } from '@/domain/places/api';
import { toLatinDigits } from '@/domain/shared/digits';
import { bestOf, rawWordsOf } from '@/domain/shared/sound-words';
import type { ReadCtx } from '@/server/platform/ctx';
import { getPlaceIndex, type IndexedPlace, type PlaceIndex } from './place-index';

const WORDS_MAX = 5;
const PIN_DIGITS_MIN = 3;
const SIMILARITY_MIN = 0.5;
const DISTRICT_WEIGHT = 0.6;
const STATE_WEIGHT = 0.4;
/** A place that is called what was asked, and nothing more, comes before those that have other words besides. */
const WHOLE_NAME_BONUS = 0.3;
/** A district's name is also that of its chief town, which has most of the post offices. */
const CHIEF_TOWN_BONUS = 0.2;

/** Postal areas that match a PIN code, its beginning, or a name with or without the district and the state; the best first. */
export async function findPlaces(ctx: Pick<ReadCtx, 'ports'>, { q, limit }: { q: string; limit: number }): Promise<Place[]> {
  const index = await getPlaceIndex(ctx);
  const digits = toLatinDigits(q.normalize('NFKC')).replace(/\s/g, '');
  const found = /^\d+$/.test(digits) ? placesByPin(index, digits) : placesByName(index, q);
  return found.slice(0, limit).map(({ place }) => place);
}

/** The postal area of a PIN code, or null for one that the directory lacks. */
export async function findPlaceByPin(ctx: Pick<ReadCtx, 'ports'>, pinCode: string): Promise<Place | null> {
  return (await getPlaceIndex(ctx)).byPin.get(pinCode)?.place ?? null;
}

function placesByPin({ all, byPin }: PlaceIndex, digits: string): IndexedPlace[] {
  const exact = byPin.get(digits);
  if (exact) return [exact];
  if (digits.length < PIN_DIGITS_MIN || digits.length > 5) return [];
  return all.filter(({ place }) => place.pinCode.startsWith(digits)).toSorted((a, b) => (a.place.pinCode < b.place.pinCode ? -1 : 1));
}

function placesByName({ all, words }: PlaceIndex, q: string): IndexedPlace[] {
  const queried = rawWordsOf(q).slice(0, WORDS_MAX);
  if (queried.length === 0) return [];
  const similarities = queried.map((word) => words.compare(word, SIMILARITY_MIN));
  const scored = all.flatMap((one) => {
    const score = scoreOf(one, similarities);
    return score === 0 ? [] : [{ one, score }];
  });
  return scored.toSorted((a, b) => b.score - a.score || b.one.offices - a.one.offices).map(({ one }) => one);
}

/** 0 unless every word asked is one of the place, its district or its state, at least one of them of the place or the district. */
function scoreOf({ words, districtWords, stateWords }: IndexedPlace, similarities: readonly (readonly number[])[]): number {
  let score = 0;
  let isPlace = false;
  let isWholeName = words.length <= similarities.length;
  for (const bySound of similarities) {
    const name = bestOf(words, bySound);
    const district = bestOf(districtWords, bySound) * DISTRICT_WEIGHT;
    const best = Math.max(name, district, bestOf(stateWords, bySound) * STATE_WEIGHT);
    if (best === 0) return 0;
    if (name > 0 || district > 0) isPlace = true;
    if (name < 0.8 && best === name) isWholeName = false;
    score += best + (name > 0 && district > 0 ? CHIEF_TOWN_BONUS : 0);
  }
  const hasName = similarities.some((bySound) => bestOf(words, bySound) > 0);
  return isPlace ? score + (isWholeName && hasName ? WHOLE_NAME_BONUS : 0) : 0;
}
