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
/** Not compared yet. */
const UNKNOWN = -1;
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

/** The words of one doctor, as numbers of the index that read them; `specialties` as the doctor has them, the main one first. */
export type DoctorWords = { name: readonly number[]; clinic: readonly number[]; specialties: readonly string[] };

/**
 * The words of many doctors, each once: a query is compared with a word once, however many doctors have it. Grows with the
 * words ever read.
 */
export function doctorWordIndex() {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const idOf = (word: string): number => {
    const id = ids.get(word) ?? words.push(word) - 1;
    ids.set(word, id);
    return id;
  };
  return {
    read({ name, clinicName, specialties }: SearchedDoctor): DoctorWords {
      return { name: wordsOf(name).map(idOf), clinic: wordsOf(clinicName ?? '').map(idOf), specialties };
    },
    /**
     * How well doctors of this index meet a query: names weigh most, then what the doctor treats, then the clinic; 0 is not at
     * all. Null for a query without words, which every doctor meets.
     */
    scorer(query: string): ((doctor: DoctorWords) => number) | null {
      const queried = queryWords(query);
      return queried.length === 0 ? null : scorerOf(queried, words);
    },
  };
}

/** The least score that is still shown: one far below the best is left out, and so is 0. */
export function leastScoreKept(scores: readonly number[]): number {
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  return best > 0 ? best * SHARE_OF_BEST_MIN : Infinity;
}

/** What a query says to each specialty and to each word is found once; a search over thousands of doctors then only looks it up. */
function scorerOf(queried: readonly string[], words: readonly string[]): (doctor: DoctorWords) => number {
  const byWord = queried.map((word) => scoresBySpecialty((vocabulary) => wordScore(word, vocabulary)));
  const byPhrase = scoresBySpecialty((vocabulary) => phraseScore(queried, vocabulary));
  const similarities = queried.map(() => new Float64Array(words.length).fill(UNKNOWN));
  const bestOf = (nth: number, known: readonly number[]): number => {
    const row = similarities[nth];
    let best = 0;
    for (const id of known) {
      let found = row?.[id] ?? 0;
      if (found === UNKNOWN) {
        found = similarity(queried[nth] ?? '', words[id] ?? '');
        if (row) row[id] = found;
      }
      if (found > best) best = found;
    }
    return best;
  };
  return ({ name, clinic, specialties }) =>
    byWord.reduce(
      (sum, bySpecialty, nth) =>
        sum + Math.max(NAME_WEIGHT * bestOf(nth, name), bestOf(nth, clinic), bestOfSpecialties(specialties, bySpecialty)),
      bestOfSpecialties(specialties, byPhrase),
    );
}

/** The scores above 0. */
function scoresBySpecialty(scoreOf: (vocabulary: Vocabulary) => number): Map<string, number> {
  return new Map(vocabularies.map((vocabulary) => [vocabulary.id, scoreOf(vocabulary)] as const).filter(([, score]) => score > 0));
}

function bestOfSpecialties(specialties: readonly string[], scores: ReadonlyMap<string, number>): number {
  if (scores.size === 0) return 0;
  let best = 0;
  for (let nth = 0; nth < specialties.length; nth += 1) {
    const weight = nth === 0 ? 1 : LATER_SPECIALTY_WEIGHT;
    best = Math.max(best, weight * (scores.get(specialties[nth] ?? '') ?? 0));
  }
  return best;
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

function readVocabularies(): Vocabulary[] {
  const read = SPECIALTIES.map(({ id, names }) => {
    const phrases = [id, ...Object.values(names), ...SYMPTOM_WORDS[id].split(',')].map((phrase) => queryWords(phrase));
    return { id, phrases: phrases.filter((phrase) => phrase.length > 1), words: new Set(phrases.flat()) };
  });
  const weightOf = (word: string) => 1 / read.filter(({ words }) => words.has(word)).length;
  return read.map(({ id, phrases, words }) => ({ id, phrases, words: new Map([...words].map((word) => [word, weightOf(word)])) }));
}
