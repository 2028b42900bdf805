import { emergenciesIn } from '@/domain/triage/emergencies-in';
import { phraseFinder, readPhrases, type SaidPhrase } from '@/domain/shared/phrases';
import { queryWords, wordsOf } from '@/domain/shared/search-text';
import type { EmergencyId } from './emergency-kinds';
import { SPECIALTIES, type SpecialtyId } from './specialty';
import { SYMPTOM_WORDS } from './symptom-words';

/** What a person says of their trouble, as far as words tell: whom they need, whether somebody must be called first. */
export type Complaint = {
  /** Best first, each with its score; none when the text says nothing of a trouble. */
  specialties: ReadonlyMap<SpecialtyId, number>;
  emergencies: readonly EmergencyId[];
  /** The words that say so, with how surely. */
  words: ReadonlyMap<string, number>;
};

/** Specialties below this share of the best score are left out. */
const SHARE_OF_BEST_MIN = 0.5;
/** Above this a word is what it says, and no name that resembles it. */
const NAME_SURENESS_MIN = 0.9;
/** Short words that are often mistyped; long ones are found with a wrong letter. */
const MISTYPED: Readonly<Record<string, string>> = {
  pian: 'pain',
  pein: 'pain',
  payn: 'pain',
  nee: 'knee',
  hart: 'heart',
  hert: 'heart',
  eer: 'ear',
  bak: 'back',
};

const PHRASES = SPECIALTIES.flatMap(({ id, names }) =>
  readPhrases(id, [id, ...Object.values(names), SYMPTOM_WORDS[id]].join(','), queryWords),
);
/** A phrase that several specialties have ("headache") says less about each. */
const SHARES = sharesOf(PHRASES);
const findSpecialties = phraseFinder(PHRASES, { beginnings: true });
/**
 * Reads what somebody types into the search for a doctor. This finds a doctor and the number to call; it diagnoses nothing. A word
 * that is somebody's name tells of no trouble merely because it resembles one.
 */
export function readComplaint(text: string, isName: (word: string) => boolean = () => false): Complaint {
  const isMeant = ([word, sureness]: [string, number]) => sureness >= NAME_SURENESS_MIN || !isName(word);
  const said = findSpecialties(queryWords(text).map(unmistaken)).filter((phrase) => [...phrase.said].every(isMeant));
  const { emergencies, said: alarming } = emergenciesIn(text.split(/\s+/).map(unmistaken).join(' '));
  const words = new Map(alarming.flatMap(wordsOf).map((word) => [word, 1]));
  for (const phrase of said) {
    for (const [word, sureness] of phrase.said) words.set(word, Math.max(words.get(word) ?? 0, sureness));
  }
  const specialties = ranked(said);
  return { specialties: specialties.size === 0 ? afterEmergency(emergencies) : specialties, emergencies, words };
}

function unmistaken(word: string): string {
  const known = word.toLowerCase();
  return Object.hasOwn(MISTYPED, known) ? (MISTYPED[known] ?? word) : word;
}

/** Who may be seen after the call, when the words name no trouble of their own. */
function afterEmergency(emergencies: readonly EmergencyId[]): ReadonlyMap<SpecialtyId, number> {
  if (emergencies.length === 0) return new Map();
  return new Map([[emergencies.includes('suicide') ? 'psychiatry' : 'general-medicine', 1]]);
}

/** Each word counts once for a specialty, by the phrase that uses it best. */
function ranked(said: readonly SaidPhrase<SpecialtyId>[]): ReadonlyMap<SpecialtyId, number> {
  const best = new Map<SpecialtyId, Map<string, number>>();
  for (const { label, words, said: by } of said) {
    const known = best.get(label) ?? new Map<string, number>();
    const share = SHARES.get(keyOf(words)) ?? 1;
    for (const [word, sureness] of by) known.set(word, Math.max(known.get(word) ?? 0, sureness * share));
    best.set(label, known);
  }
  const scored = SPECIALTIES.map(({ id }) => [id, sum(best.get(id)?.values() ?? [])] as const).sort((a, b) => b[1] - a[1]);
  const least = (scored[0]?.[1] ?? 0) * SHARE_OF_BEST_MIN;
  return new Map(scored.filter(([, score]) => score > 0 && score >= least));
}

function sharesOf(phrases: readonly { label: SpecialtyId; words: readonly string[] }[]): ReadonlyMap<string, number> {
  const owners = new Map<string, Set<SpecialtyId>>();
  for (const { label, words } of phrases) owners.set(keyOf(words), (owners.get(keyOf(words)) ?? new Set()).add(label));
  return new Map([...owners].map(([key, ids]) => [key, 1 / ids.size]));
}

function keyOf(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
