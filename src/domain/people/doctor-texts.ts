import { z } from 'zod';
import { line, prose, type Locale } from '@/domain/shared/primitives';
import { soundSimilarity, soundsOf } from '@/domain/shared/sounds';
import { transliterate } from '@/domain/shared/transliterate';

/** How a doctor is called and describes themselves in one language; what is absent is shown as in Latin letters. */
const DoctorTexts = z.object({ name: line(120).optional(), clinicName: line(120).optional(), bio: prose(2000).optional() });

/** The texts of a doctor in the languages that have a script of their own, entered or confirmed by the doctor. */
export const DoctorTranslations = z.object({ hi: DoctorTexts.optional(), pa: DoctorTexts.optional() });
export type DoctorTranslations = z.infer<typeof DoctorTranslations>;

type Texts = { name: string; clinicName: string; bio: string };
type Translated = Texts & { translations?: DoctorTranslations | undefined };

const ALIKE_MIN = 0.45;

/** A doctor's name, clinic and description in the reader's language, as far as there are any. */
export function doctorTexts({ name, clinicName, bio, translations }: Translated, locale: Locale): Texts {
  const own = locale === 'en' ? undefined : translations?.[locale];
  return { name: own?.name ?? name, clinicName: own?.clinicName ?? clinicName, bio: own?.bio || bio };
}

/** The translations without names that are not the doctor's own. */
export function ownTranslations(name: string, { hi, pa }: DoctorTranslations): DoctorTranslations {
  const own = (texts: DoctorTranslations['hi']) =>
    texts?.name === undefined || isSameName(name, texts.name) ? texts : { ...texts, name: undefined };
  return { hi: own(hi), pa: own(pa) };
}

/**
 * Whether a name in another script is the same name. The one in Latin letters was verified; another must not be shown under its
 * verification.
 */
export function isSameName(name: string, other: string): boolean {
  const words = (text: string) => text.split(/[\s.]+/).filter((word) => word !== '');
  const names = words(name);
  // Some are written otherwise than they sound: Singh, सिंह.
  const known = names.flatMap((word) => [word, transliterate(word, 'hi'), transliterate(word, 'pa')]).map(soundsOf);
  const asked = words(other).map(soundsOf);
  const isAlike = (one: ReturnType<typeof soundsOf>) => known.some((word) => soundSimilarity(one, word) >= ALIKE_MIN);
  return Math.abs(names.length - asked.length) <= 1 && asked.filter((one) => one.skeleton.length > 1).every(isAlike);
}
