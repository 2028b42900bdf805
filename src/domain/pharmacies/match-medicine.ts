import {
  leastMedicineScore,
  medicineWordIndex,
  readMedicineQuery,
  type MedicineWords,
  type NamedMedicine,
} from '@/domain/medicines/medicine-search';
import { rawWordsOf } from '@/domain/shared/sound-words';
import { isStrength, readAmounts } from './medicine-amounts';
import type { StockColumn } from './stock-columns';

/** What a row says of its medicine; empty texts for what it does not say. */
export type MedicineCells = Record<'medicineId' | 'name' | 'generic' | 'brand' | 'strength' | 'form', string>;

type MatchCode = 'required' | 'unknown-medicine' | 'other-strength' | 'other-form' | 'several-medicines';
/** The medicine, and the brand by which it was named; or why there is none, and in which column. */
export type MedicineMatch = { id: string; brand: string | undefined } | { code: MatchCode; column: StockColumn };

/** `size` is of how many words its generic name is. */
type Known = { medicine: NamedMedicine; size: number; words: MedicineWords; amounts: ReturnType<typeof readAmounts>['amounts'] };
type Found = { known: Known; brand: string | undefined };

/** Words that name a salt, a pharmacopoeia or nothing, and no other medicine. */
const IGNORED = new Set(
  `ip bp usp nf hcl hydrochloride hydrobromide sodium potassium besylate besilate maleate mesylate phosphate sulphate tartrate succinate
  fumarate acetate citrate trihydrate dihydrate monohydrate anhydrous w v duo and with strip bottle of the`.split(/\s+/),
);
/** Marks of slow release, which plain tablets of the same strength do not have. */
const RELEASE = new Set('sr xr er cr mr xl pr retard sustained extended controlled modified prolonged release'.split(' '));
/** How alike a misspelt name must be, and how much less alike every other substance. */
const ALIKE_MIN = 0.8;
const LEAD_MIN = 0.12;

/** The medicines of the master, read once for any number of files. */
export type KnownMedicines = ReturnType<typeof knownMedicines>;

export function knownMedicines(medicines: readonly NamedMedicine[]) {
  const index = medicineWordIndex();
  const all = medicines.map((medicine): Known => {
    const size = nameKey(nameWords(medicine.generic)).split(' ').length;
    return { medicine, size, words: index.read(medicine), amounts: readAmounts(medicine.strength).amounts };
  });
  return {
    index,
    all,
    ids: new Set(medicines.map(({ id }) => id)),
    byTitle: new Map(medicines.map((medicine) => [titleKey(medicine), medicine.id])),
    byName: namesOf(all),
  };
}

/**
 * Finds the medicine a row means: by its id; or by generic, brand or local name with strength and form. A misspelt name counts where a
 * strength is given and no other substance sounds nearly as much like it. Where two medicines are meant alike, there is none: nobody
 * guesses what somebody will swallow. `lookups` bounds how many misspelt names are compared with all.
 */
export function medicineMatcher(
  { index, all, ids, byTitle, byName }: KnownMedicines,
  lookups = 3000,
): (cells: MedicineCells) => MedicineMatch {
  let left = lookups;

  function findNamed(words: readonly string[], isMisspellingAllowed: boolean): Found[] | 'several' {
    const exact = byName.get(nameKey(words));
    if (exact !== undefined) return exact;
    if (!isMisspellingAllowed || left <= 0) return [];
    left -= 1;
    const scorer = index.scorer(words.join(' '));
    if (scorer === null) return [];
    // A combination is not meant where only one of its substances is named.
    const isWhole = ({ size }: Known, brand: string | undefined) => brand !== undefined || size <= words.length;
    const scored = all.map((known) => ({ known, ...scorer(known.words, false) })).filter(({ known, brand }) => isWhole(known, brand));
    const best = scored.reduce((most, one) => (one.score > most.score ? one : most), { score: 0, known: scored[0]?.known });
    if (best.known === undefined || best.score < ALIKE_MIN) return [];
    const { generic } = best.known.medicine;
    if (scored.some(({ known, score }) => known.medicine.generic !== generic && score > best.score - LEAD_MIN)) return 'several';
    const same = scored.filter(({ known, score }) => known.medicine.generic === generic && score >= leastMedicineScore(best.score));
    return same.map(({ known, brand }) => ({ known, brand }));
  }

  function match(cells: MedicineCells): MedicineMatch {
    const id = cells.medicineId.toLowerCase();
    if (id !== '') return ids.has(id) ? { id, brand: undefined } : { code: 'unknown-medicine', column: 'medicineId' };
    const titled = byTitle.get(titleKey(cells));
    if (titled !== undefined) return { id: titled, brand: undefined };
    const column = (['generic', 'name', 'brand'] as const).find((one) => cells[one] !== '');
    if (column === undefined) return { code: 'required', column: 'name' };
    const { amounts, rest } = readAmounts(`${cells[column]} ${cells.strength}`);
    const { names, forms } = readMedicineQuery(`${rest} ${cells.form}`);
    const formWords = new Set(rawWordsOf(cells.form.toLowerCase()));
    const ownWords = names.filter((word) => !formWords.has(word));
    const named = ownWords.filter((word) => !RELEASE.has(word));
    const found = findNamed(named, amounts.length > 0);
    if (found === 'several') return { code: 'several-medicines', column };
    if (found.length === 0) return { code: 'unknown-medicine', column };
    const strong = amounts.length === 0 ? found : found.filter(({ known }) => isStrength(amounts, known.amounts));
    if (strong.length === 0) return { code: 'other-strength', column: cells.strength === '' ? column : 'strength' };
    const isSlow = [...ownWords, ...formWords].some((word) => RELEASE.has(word));
    const formed = ofForm(strong, { text: cells.form, forms, isSlow });
    const [only] = formed;
    if (only === undefined) return { code: 'other-form', column: cells.form === '' ? column : 'form' };
    if (new Set(formed.map(({ known }) => known.medicine.id)).size > 1) return { code: 'several-medicines', column };
    return { id: only.known.medicine.id, brand: only.brand };
  }

  return match;
}

/** Every name of every medicine, with those who have it. */
function namesOf(all: readonly Known[]): Map<string, Found[]> {
  const byName = new Map<string, Found[]>();
  const add = (name: string, found: Found) => {
    const key = nameKey(nameWords(name));
    if (key === '') return;
    const others = byName.get(key) ?? [];
    if (!others.some(({ known }) => known === found.known)) others.push(found);
    byName.set(key, others);
  };
  for (const known of all) {
    const { generic, names, brands } = known.medicine;
    for (const name of [generic, names?.hi, names?.pa]) if (name !== undefined) add(name, { known, brand: undefined });
    for (const brand of brands) add(brand, { known, brand });
  }
  return byName;
}

function nameWords(name: string): string[] {
  return readMedicineQuery(readAmounts(name).rest).names;
}

function titleKey({ generic, strength, form }: Pick<NamedMedicine, 'generic' | 'strength' | 'form'>): string {
  return [generic, strength, form].map((text) => text.toLowerCase().replace(/\s+/gu, ' ')).join('\n');
}

function nameKey(words: readonly string[]): string {
  return words
    .filter((word) => !IGNORED.has(word))
    .toSorted()
    .join(' ');
}

type AskedForm = { text: string; forms: readonly RegExp[]; isSlow: boolean };

/** Those of the form that is asked; of several the plain one, where slow release is not asked. All where no form is named. */
function ofForm(found: readonly Found[], { text, forms, isSlow }: AskedForm): readonly Found[] {
  const asked = text.toLowerCase();
  const exact = found.filter(({ known }) => known.medicine.form === asked);
  if (exact.length > 0) return exact;
  const slow = isSlow ? found.filter(({ known }) => known.medicine.form.includes('release')) : found;
  if (forms.length === 0) return text === '' || isSlow ? slow : [];
  const counted = slow.map((one) => ({ one, count: forms.filter((form) => form.test(one.known.medicine.form)).length }));
  const most = Math.max(1, ...counted.map(({ count }) => count));
  const fitting = counted.filter(({ count }) => count === most).map(({ one }) => one);
  const plain = fitting.filter(({ known }) => !known.medicine.form.includes('('));
  return plain.length > 0 && !isSlow ? plain : fitting;
}
