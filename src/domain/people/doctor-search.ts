import { queryWords, similarity, wordsOf } from '@/domain/shared/search-text';
import { SPECIALTIES, type SpecialtyId } from './specialty';
import { SYMPTOM_WORDS } from './symptom-words';

/** What search looks at in a doctor. */
export type SearchedDoctor = { name: string; specialties: readonly string[]; clinicName?: string | undefined };

type Vocabulary = { id: SpecialtyId; words: Map<string, number>; phrases: string[][] };

/** A query must be met at least this well, measured against the doctor who meets it best. */
const SHARE_OF_BEST_MIN = 0.5;
const NAME_WEIGHT = 1.5;
const PHRASE_BONUS = 1;
/** What somebody names second is not what they mostly treat: with a fever one goes to the physician before the heart specialist. */
const LATER_SPECIALTY_WEIGHT = 0.9;
/** A word that several specialties share ("pain") says little: its worth is divided among them. */
const vocabularies = readVocabularies();

/**
 * The specialties a query is about, best first; none when it names only people and places. "Skin rash", "khujli" and
 * "ਖੁਜਲੀ" all find dermatology.
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

/** How well a doctor meets a query; 0 is not at all. Names weigh most, then what the doctor treats, then the clinic. */
export function doctorScore(query: string, doctor: SearchedDoctor): number {
  return scorerOf(queryWords(query))(doctor);
}

/** The doctors who meet a query, best first; those who meet it far less well than the best are left out. An empty query keeps all as they come. */
export function matchDoctors<T extends SearchedDoctor>(query: string, doctors: readonly T[]): T[] {
  return scoreDoctors(query, doctors).map(({ doctor }) => doctor);
}

/** The same as {@link matchDoctors}, each doctor with how well they meet the query. */
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

/** What a query says to each specialty is found once; a search over thousands of doctors then only looks it up. */
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

/** The words of a doctor's name and clinic, read once for as long as the list that holds the doctor is kept. */
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

/** One point for a phrase of several words that stands in the query entirely. */
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
