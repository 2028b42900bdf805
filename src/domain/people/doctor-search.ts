import { queryWords, similarity, wordsOf } from '@/domain/shared/search-text';
import type { DoctorTranslations } from './doctor-texts';
import { readComplaint, type Complaint } from './read-complaint';
import type { SpecialtyId } from './specialty';

/** The fields of a doctor that search matches. */
export type SearchedDoctor = {
  name: string;
  specialties: readonly string[];
  clinicName?: string | undefined;
  translations?: DoctorTranslations | undefined;
};

/** Doctors who score less than this share of the best score are left out. */
const SHARE_OF_BEST_MIN = 0.5;
const NAME_WEIGHT = 1.5;
/** Whoever sees everybody, when nobody is there who treats what was asked for. */
const FALLBACK: SpecialtyId = 'general-medicine';
/** Not compared yet. */
const UNKNOWN = -1;
/** The weight of specialties after the first: with a fever the physician is preferred to the heart specialist. */
const LATER_SPECIALTY_WEIGHT = 0.9;
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
    read({ name, clinicName, specialties, translations = {} }: SearchedDoctor): DoctorWords {
      const others = [translations.hi, translations.pa];
      const idsOf = (texts: readonly (string | undefined)[]) => [...new Set(texts.flatMap((text) => wordsOf(text ?? '')))].map(idOf);
      return {
        name: idsOf([name, ...others.map((texts) => texts?.name)]),
        clinic: idsOf([clinicName, ...others.map((texts) => texts?.clinicName)]),
        specialties,
      };
    },
    /**
     * How well each of these doctors of this index meets a query: by what they treat, by name, by clinic; 0 is not at all.
     * `scores` is null for a query without words, which every doctor meets. Where none of them treats what is asked for, those
     * for everything stand in, and `standIn` says so.
     */
    match(query: string, doctors: readonly DoctorWords[]): DoctorMatch {
      const queried = queryWords(query);
      const complaint = readComplaint(query, (word) => ids.has(word));
      if (queried.length === 0) return { scores: null, complaint, standIn: null };
      const isTreated =
        complaint.specialties.size === 0 || doctors.some(({ specialties }) => bestOfSpecialties(specialties, complaint.specialties) > 0);
      const asked = isTreated ? complaint.specialties : new Map([[FALLBACK, 1]]);
      const scoreOf = scorerOf(queried, { words, complaint: { ...complaint, specialties: asked } });
      return { scores: doctors.map(scoreOf), complaint, standIn: isTreated ? null : FALLBACK };
    },
  };
}

/** How a query was understood, and how well each doctor meets it. */
export type DoctorMatch = { scores: number[] | null; complaint: Complaint; standIn: SpecialtyId | null };

/** The least score that is still shown: one far below the best is left out, and so is 0. */
export function leastScoreKept(scores: readonly number[]): number {
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  return best > 0 ? best * SHARE_OF_BEST_MIN : Infinity;
}

type Scored = { words: readonly string[]; complaint: Complaint };

/**
 * What a query says to each word of the index is found once; a search over thousands of doctors then only looks it up. A word that
 * tells of a trouble is compared with no name but an equal one: "khansi" is a cough and not Dr. Khan.
 */
function scorerOf(queried: readonly string[], { words, complaint }: Scored): (doctor: DoctorWords) => number {
  const isTrouble = queried.map((word) => complaint.words.has(word));
  const similarities = queried.map(() => new Float64Array(words.length).fill(UNKNOWN));
  const compare = (nth: number, id: number): number => {
    const [asked = '', known = ''] = [queried[nth], words[id]];
    if (isTrouble[nth] === true) return asked === known ? 1 : 0;
    return similarity(asked, known);
  };
  const bestOf = (nth: number, known: readonly number[]): number => {
    const row = similarities[nth];
    let best = 0;
    for (const id of known) {
      let found = row?.[id] ?? 0;
      if (found === UNKNOWN) {
        found = compare(nth, id);
        if (row) row[id] = found;
      }
      if (found > best) best = found;
    }
    return best;
  };
  return ({ name, clinic, specialties }) =>
    queried.reduce(
      (sum, _, nth) => sum + Math.max(NAME_WEIGHT * bestOf(nth, name), bestOf(nth, clinic)),
      bestOfSpecialties(specialties, complaint.specialties),
    );
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
