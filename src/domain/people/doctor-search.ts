import { queryWords, similarity, wordsOf } from '@/domain/shared/search-text';
import { SPECIALTIES, type SpecialtyId } from './specialty';
import { SYMPTOM_WORDS } from './symptom-words';

/** The fields of a doctor that search matches. */
export type SearchedDoctor = { name: string; specialties: readonly string[]; clinicName?: string | undefined };

type Vocabulary = { id: SpecialtyId; words: Map<string, number>; phrases: string[][] };

/** Doctors who score less than this share of the best score are left out. */
const SHARE_OF_BEST_MIN = 0.5;
const NAME_WEIGHT = 1.5;
const PHRASE_BONUS = 1;
/** The weight of specialties after the first: with a fever the physician is preferred to the heart specialist. */
const LATER_SPECIALTY_WEIGHT = 0.9;
/** A word shared by several specialties ("pain") is less specific: its weight is divided among them. */
const vocabularies = readVocabularies();

/**
 * The specialties a query is about, best first; none when it contains only names and places. "Skin rash", "khujli" and "ਖੁਜਲੀ"
 * all find dermatology.
 */
export function specialtiesFor(query: string): SpecialtyId[] {
  const words = queryWords(query);
  const scored = vocabularies
    .map((vocabulary) => ({ id: vocabulary.id, score: specialtyScore(words, vocabulary) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  return scored.filter(({ score }) => score >= best * SHARE_OF_BEST_MIN).map(({ id }) => id);
}

/** How well a doctor matches a query; 0 is not at all. Names weigh most, then specialties, then the clinic. */
export function doctorScore(query: string, doctor: SearchedDoctor): number {
  return scorerOf(queryWords(query))(doctor);
}

/**
 * The doctors who match a query, best first; those far below the best score are left out. An empty query keeps all in the given
 * order.
 */
export function matchDoctors<T extends SearchedDoctor>(query: string, doctors: readonly T[]): T[] {
  return scoreDoctors(query, doctors).map(({ doctor }) => doctor);
}

/** Like {@link matchDoctors}, with each doctor's score. */
export function scoreDoctors<T extends SearchedDoctor>(query: string, doctors: readonly T[]): { doctor: T; score: number }[] {
  const words = queryWords(query);
  if (words.length === 0) return doctors.map((doctor) => ({ doctor, score: 0 }));
  const scorer = scorerOf(words);
  const scored = doctors
    .map((doctor) => ({ doctor, score: scorer(doctor) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  return scored.filter(({ score }) => score >= best * SHARE_OF_BEST_MIN);
}

/** The query's score for each specialty is computed once; a search over thousands of doctors then only looks it up. */
function scorerOf(words: readonly string[]): (doctor: SearchedDoctor) => number {
  const read = vocabularies.map((vocabulary) => {
    return [vocabulary.id, { byWord: words.map((word) => wordScore(word, vocabulary)), phrase: phraseScore(words, vocabulary) }] as const;
  });
  const said = new Map<string, (typeof read)[number][1]>(read);
  return (doctor) => {
    const { name, clinic } = namesOf(doctor);
    const treats = doctor.specialties.flatMap((id, nth) => {
      const heard = said.get(id);
      return heard ? [{ ...heard, weight: nth === 0 ? 1 : LATER_SPECIALTY_WEIGHT }] : [];
    });
    const byWord = words.map((word, i) =>
      Math.max(
        NAME_WEIGHT * bestOf(word, name),
        bestOf(word, clinic),
        ...treats.map((specialty) => specialty.weight * (specialty.byWord[i] ?? 0)),
      ),
    );
    const phrase = Math.max(0, ...treats.map((specialty) => specialty.weight * specialty.phrase));
    return byWord.reduce((sum, score) => sum + score, phrase);
  };
}

/** The words of a doctor's name and clinic, computed once for as long as the list that holds the doctor is cached. */
const readNames = new WeakMap<SearchedDoctor, { name: string[]; clinic: string[] }>();

function namesOf(doctor: SearchedDoctor): { name: string[]; clinic: string[] } {
  const known = readNames.get(doctor);
  if (known !== undefined) return known;
  const names = { name: wordsOf(doctor.name), clinic: wordsOf(doctor.clinicName ?? '') };
  readNames.set(doctor, names);
  return names;
}

function specialtyScore(words: readonly string[], vocabulary: Vocabulary): number {
  const byWord = words.reduce((sum, word) => sum + wordScore(word, vocabulary), 0);
  return byWord === 0 ? 0 : byWord + phraseScore(words, vocabulary);
}

function wordScore(word: string, { words }: Vocabulary): number {
  let best = 0;
  for (const [known, weight] of words) best = Math.max(best, similarity(word, known) * weight);
  return best;
}

/** One point for each multi-word phrase contained in the query. */
function phraseScore(words: readonly string[], { phrases }: Vocabulary): number {
  const isSaid = phrases.some((phrase) => phrase.every((part) => words.some((word) => similarity(word, part) >= 0.6)));
  return isSaid ? PHRASE_BONUS : 0;
}

function bestOf(word: string, known: readonly string[]): number {
  return Math.max(0, ...known.map((one) => similarity(word, one)));
}

function readVocabularies(): Vocabulary[] {
  const read = SPECIALTIES.map(({ id, names }) => {
    const phrases = [id, ...Object.values(names), ...SYMPTOM_WORDS[id].split(',')].map((phrase) => queryWords(phrase));
    return { id, phrases: phrases.filter((phrase) => phrase.length > 1), words: new Set(phrases.flat()) };
  });
  const weightOf = (word: string) => 1 / read.filter(({ words }) => words.has(word)).length;
  return read.map(({ id, phrases, words }) => ({ id, phrases, words: new Map([...words].map((word) => [word, weightOf(word)])) }));
}
