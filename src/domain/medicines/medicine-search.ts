import { toLatinDigits } from '@/domain/shared/digits';
import { bestOf, rawWordsOf, soundWords } from '@/domain/shared/sound-words';
import type { Medicine } from './schema';

/** What a medicine is called. */
export type NamedMedicine = Pick<Medicine, 'id' | 'generic' | 'names' | 'brands' | 'strength' | 'form'>;

/** The words of one medicine, as numbers of the index that read them. */
export type MedicineWords = {
  generic: readonly number[];
  names: readonly number[];
  brands: readonly { brand: string; words: readonly number[] }[];
  numbers: ReadonlySet<string>;
  form: string;
};

/** How well a medicine meets a query, and the brand by which it does. */
type Score = { score: number; brand: string | undefined };

const WORDS_MAX = 6;
const SIMILARITY_MIN = 0.5;
/** One far below the best is left out. */
const SHARE_OF_BEST_MIN = 0.75;
const NUMBER_BONUS = 0.3;
const FORM_BONUS = 0.15;
/** Each further substance in a combination, so that a plain medicine comes first. */
const COMBINATION_MALUS = 0.06;
const ESSENTIAL_BONUS = 0.02;

/** What people write beside a name, and the forms it means. */
const FORM_WORDS: readonly (readonly [words: string, form: RegExp])[] = [
  ['tablet tablets tab tabs goli गोली गोलियाँ टैबलेट ਗੋਲੀ ਗੋਲੀਆਂ ਟੈਬਲੇਟ', /^tablet/],
  ['capsule capsules cap caps कैप्सूल ਕੈਪਸੂਲ', /^capsule/],
  ['syrup syp susp suspension liquid dawai सिरप शरबत पीने ਸਿਰਪ ਸ਼ਰਬਤ', /liquid/],
  ['injection inj vial ampoule teeka tika इंजेक्शन टीका सुई ਇੰਜੈਕਸ਼ਨ ਟੀਕਾ', /injection/],
  ['drops drop बूँदें बूंदें ਬੂੰਦਾਂ', /drops/],
  ['cream gel ointment oint lotion tube मरहम क्रीम ट्यूब ਮੱਲ੍ਹਮ ਕਰੀਮ ਟਿਊਬ', /cream|gel|ointment|lotion/],
  ['inhaler pump puff इनहेलर पंप ਇਨਹੇਲਰ ਪੰਪ', /inhal/],
  ['sachet sachets', /sachet/],
  ['suppository suppositories', /suppository/],
  ['patch patches', /patch/],
  ['powder pwd', /powder/],
  ['lozenge lozenges', /lozenge/],
  ['spray', /spray/],
  ['eye', /eye/],
  ['ear', /ear/],
  ['nasal', /nasal/],
  ['respules respule', /respirator/],
  ['pessary pessaries', /pessary/],
];
const UNITS = new Set('mg mcg ml gm g iu mg/ml percent मिग्रा मिली ਮਿਗ੍ਰਾ ਮਿਲੀ'.split(' '));
const FORM_BY_WORD = new Map(FORM_WORDS.flatMap(([words, form]) => words.split(' ').map((word) => [word, form] as const)));

/** The words of many medicines. */
export function medicineWordIndex() {
  const words = soundWords();
  return {
    read({ generic, names, brands, strength, form }: NamedMedicine): MedicineWords {
      return {
        generic: words.read(generic),
        names: words.read([names?.hi, names?.pa].filter((name) => name !== undefined).join(' ')),
        brands: brands.map((brand) => ({ brand, words: words.read(brand) })),
        numbers: new Set(strength.match(/\d+(?:\.\d+)?/g) ?? []),
        form,
      };
    },
    /** Scores medicines of this index; null for a query that names none. */
    scorer(query: string): ((medicine: MedicineWords, isEssential: boolean) => Score) | null {
      const asked = readMedicineQuery(query);
      if (asked.names.length === 0) return null;
      const compared = asked.names.map((word) => words.compare(word, SIMILARITY_MIN));
      return (medicine, isEssential) => {
        const named = nameScore(medicine, compared);
        if (named.score === 0) return named;
        const hasNumber = asked.numbers.some((number) => medicine.numbers.has(number));
        const hasForm = asked.forms.some((form) => form.test(medicine.form));
        const bonus = (hasNumber ? NUMBER_BONUS : 0) + (hasForm ? FORM_BONUS : 0) + (isEssential ? ESSENTIAL_BONUS : 0);
        return { score: named.score + bonus, brand: named.brand };
      };
    },
  };
}

/** The least score that is still shown. */
export function leastMedicineScore(best: number): number {
  return best * SHARE_OF_BEST_MIN;
}

/** 0 unless every word that was asked sounds like one of the medicine's. */
function nameScore({ generic, names, brands }: MedicineWords, compared: readonly (readonly number[])[]): Score {
  let score = 0;
  let brand: string | undefined;
  for (const similarities of compared) {
    const own = Math.max(bestOf(generic, similarities), bestOf(names, similarities));
    const ofBrands = brands.map((one) => ({ brand: one.brand, score: bestOf(one.words, similarities) }));
    const bestBrand = ofBrands.reduce((best, one) => (one.score > best.score ? one : best), { brand: '', score: 0 });
    if (Math.max(own, bestBrand.score) === 0) return { score: 0, brand: undefined };
    if (bestBrand.score > own) brand = bestBrand.brand;
    score += Math.max(own, bestBrand.score);
  }
  const others = Math.max(0, generic.length - compared.length);
  return { score: Math.max(0.01, score / compared.length - COMBINATION_MALUS * others), brand };
}

/** The words of a query: names, numbers, and the forms it names. */
export function readMedicineQuery(query: string): { names: string[]; numbers: string[]; forms: RegExp[] } {
  const text = toLatinDigits(query.normalize('NFC')).toLowerCase();
  // "dolo650" is a name and a strength; "d3" is a name.
  const spaced = text.replace(/(?<=[\p{L}\p{M}]{3})(\d)/gu, ' $1').replace(/(\d)(mg|mcg|ml|gm|g|iu)\b/g, '$1 $2');
  const numbers = spaced.match(/\d+(?:\.\d+)?/g) ?? [];
  const words = rawWordsOf(spaced)
    .slice(0, WORDS_MAX * 2)
    .filter((word) => !UNITS.has(word));
  const forms = words.flatMap((word) => FORM_BY_WORD.get(word) ?? []);
  const names = words.filter((word) => !/^\d+$/.test(word) && !FORM_BY_WORD.has(word));
  return { names: names.slice(0, WORDS_MAX), numbers, forms };
}
