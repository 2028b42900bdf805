import { z } from 'zod';
import { toLatinDigits } from '@/domain/shared/digits';
import { E164, LocalDate, line, type Locale } from '@/domain/shared/primitives';

/** FHIR R4 administrative-gender. */
export const SEXES = ['female', 'male', 'other', 'unknown'] as const;
export const Sex = z.enum(SEXES, 'not-one-of');
export type Sex = z.infer<typeof Sex>;

export const BLOOD_GROUPS = ['A+', 'A-', 'B+', 'B-', 'AB+', 'AB-', 'O+', 'O-'] as const;
export const BloodGroup = z.enum(BLOOD_GROUPS, 'not-one-of');
export type BloodGroup = z.infer<typeof BloodGroup>;

/** A postal address in India; every part but the village is optional. */
export const Address = z.object({
  line: line(200).optional(),
  city: line(80),
  district: line(80).optional(),
  state: line(80).optional(),
  /** Six digits, the first not 0 (India Post). */
  pinCode: z
    .string()
    .transform((text) => toLatinDigits(text).replace(/\s/g, ''))
    .pipe(z.string().regex(/^[1-9]\d{5}$/, 'wrong-format'))
    .optional(),
});
export type Address = z.infer<typeof Address>;

/**
 * A telephone number as typed into a profile, stored as E.164; ten digits are Indian. Lighter than `normalisePhone`, which
 * carries the world's numbering plans and stays out of the browser bundle; sign-in numbers go through that one.
 */
export const PhoneField = z
  .string()
  .max(40, 'too-long')
  .transform((text) => {
    const plain = toLatinDigits(text.normalize('NFKC')).replace(/[\s().-]/g, '');
    // A mobile number with or without its prefix, or a landline dialled with its leading 0.
    const national = /^(?:0091|\+?91)?([6-9]\d{9})$|^0([1-9]\d{9})$/.exec(plain)?.slice(1).find(Boolean);
    return national === undefined ? plain.replace(/^00/, '+') : `+91${national}`;
  })
  .pipe(E164);

/** A date of birth; `isBirthDate` checks where the time is known that it is not in the future. */
export const BirthDate = LocalDate.refine((on) => on >= '1900-01-01', 'too-early');

/** Whether the date is a possible date of birth as of `today`. */
export function isBirthDate(on: string, today: string): boolean {
  return on >= '1900-01-01' && on <= today;
}

export type LanguageEntry = { id: string; own: string; names: Record<Locale, string> };

/** The languages a doctor may list: those of the north first, then the other large ones of India. ISO 639 codes. */
export const LANGUAGES = [
  { id: 'pa', own: 'ਪੰਜਾਬੀ', names: { en: 'Punjabi', hi: 'पंजाबी', pa: 'ਪੰਜਾਬੀ' } },
  { id: 'hi', own: 'हिन्दी', names: { en: 'Hindi', hi: 'हिन्दी', pa: 'ਹਿੰਦੀ' } },
  { id: 'en', own: 'English', names: { en: 'English', hi: 'अंग्रेज़ी', pa: 'ਅੰਗਰੇਜ਼ੀ' } },
  { id: 'ur', own: 'اردو', names: { en: 'Urdu', hi: 'उर्दू', pa: 'ਉਰਦੂ' } },
  { id: 'bgc', own: 'हरियाणवी', names: { en: 'Haryanvi', hi: 'हरियाणवी', pa: 'ਹਰਿਆਣਵੀ' } },
  { id: 'doi', own: 'डोगरी', names: { en: 'Dogri', hi: 'डोगरी', pa: 'ਡੋਗਰੀ' } },
  { id: 'ks', own: 'कॉशुर', names: { en: 'Kashmiri', hi: 'कश्मीरी', pa: 'ਕਸ਼ਮੀਰੀ' } },
  { id: 'bn', own: 'বাংলা', names: { en: 'Bengali', hi: 'बांग्ला', pa: 'ਬੰਗਾਲੀ' } },
  { id: 'gu', own: 'ગુજરાતી', names: { en: 'Gujarati', hi: 'गुजराती', pa: 'ਗੁਜਰਾਤੀ' } },
  { id: 'mr', own: 'मराठी', names: { en: 'Marathi', hi: 'मराठी', pa: 'ਮਰਾਠੀ' } },
  { id: 'ta', own: 'தமிழ்', names: { en: 'Tamil', hi: 'तमिल', pa: 'ਤਮਿਲ' } },
  { id: 'te', own: 'తెలుగు', names: { en: 'Telugu', hi: 'तेलुगु', pa: 'ਤੇਲਗੂ' } },
  { id: 'kn', own: 'ಕನ್ನಡ', names: { en: 'Kannada', hi: 'कन्नड़', pa: 'ਕੰਨੜ' } },
  { id: 'ml', own: 'മലയാളം', names: { en: 'Malayalam', hi: 'मलयालम', pa: 'ਮਲਿਆਲਮ' } },
  { id: 'or', own: 'ଓଡ଼ିଆ', names: { en: 'Odia', hi: 'ओड़िया', pa: 'ਉੜੀਆ' } },
  { id: 'as', own: 'অসমীয়া', names: { en: 'Assamese', hi: 'असमिया', pa: 'ਅਸਾਮੀ' } },
] as const satisfies readonly LanguageEntry[];

export const LanguageId = z.enum(
  LANGUAGES.map((language) => language.id),
  'not-one-of',
);
export type LanguageId = z.infer<typeof LanguageId>;

/** A list without duplicates, in the given order. */
export function distinct<T extends z.ZodType>(item: T, max: number) {
  return z
    .array(item)
    .max(max, 'too-many')
    .transform((items) => [...new Set(items)]);
}
