import { z } from 'zod';
import { line } from '@/domain/shared/primitives';
import { bestOf, rawWordsOf, soundWords } from '@/domain/shared/sound-words';

/** A diagnosis as a doctor writes it: in words, and with its ICD-10 code where it was chosen from the list. */
export const Diagnosis = z.object({ code: line(20).optional(), text: line(200) });
export type Diagnosis = z.infer<typeof Diagnosis>;

export const DIAGNOSES_MAX = 10;

/** One entry of the list of codes. `also` holds what doctors write for it besides its label: abbreviations and second names. */
export type KnownDiagnosis = { code: string; text: string; chapter: string; also: string };

const WORDS_MAX = 6;
const SIMILARITY_MIN = 0.5;
/** One far below the best is left out. */
const SHARE_OF_BEST_MIN = 0.75;
/** Each word of the label that was not asked for, so that "diabetes" finds the plain one before its complications. */
const EXTRA_WORD_MALUS = 0.03;
const CODE = /^[a-z]\d[\d.]*$/i;

/**
 * Finds diagnoses by their code or its beginning, or by words: roughly spelt, in Latin, Devanagari or Gurmukhi letters, all of which
 * have to sound like a word of the entry. The best first.
 */
export function diagnosisSearch(all: readonly KnownDiagnosis[]): (query: string) => KnownDiagnosis[] {
  const words = soundWords();
  const entries = all.map((one) => ({ one, label: words.read(one.text), also: words.read(one.also) }));
  return (query) => {
    const text = query.trim().normalize('NFC').toLowerCase();
    if (CODE.test(text)) return all.filter(({ code }) => code.toLowerCase().replace('.', '').startsWith(text.replace('.', '')));
    const asked = rawWordsOf(text).slice(0, WORDS_MAX);
    if (asked.length === 0) return [];
    const compared = asked.map((word) => words.compare(word, SIMILARITY_MIN));
    const scored = entries.map(({ one, label, also }) => ({ one, score: scoreOf(compared, label, also) }));
    const best = Math.max(...scored.map(({ score }) => score));
    return scored
      .filter(({ score }) => score > 0 && score >= best * SHARE_OF_BEST_MIN)
      .sort((a, b) => b.score - a.score)
      .map(({ one }) => one);
  };
}

/** 0 unless every word that was asked sounds like one of the entry's. */
function scoreOf(compared: readonly (readonly number[])[], label: readonly number[], also: readonly number[]): number {
  const each = compared.map((similarities) => Math.max(bestOf(label, similarities), bestOf(also, similarities)));
  if (each.includes(0)) return 0;
  const mean = each.reduce((sum, one) => sum + one, 0) / each.length;
  return mean - EXTRA_WORD_MALUS * Math.max(0, label.length - compared.length);
}
