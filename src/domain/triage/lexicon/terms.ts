/**
 * What people call a concept, in English, Hindi, Punjabi, and Roman spellings that no rule of spelling leads to; separated by `;`.
 * Hindi and Punjabi need no Roman form: the phonetic key is the same for all three scripts.
 */
type Terms = readonly [en: string, hi: string, pa: string, roman?: string];
export type TermTable = Readonly<Record<string, Terms>>;
