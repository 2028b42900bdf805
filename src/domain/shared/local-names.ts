import { z } from 'zod';
import type { Locale } from './primitives';

/** A name in the languages that have a script of their own. */
export const LocalNames = z.object({ hi: z.string().max(120).optional(), pa: z.string().max(120).optional() });
export type LocalNames = z.infer<typeof LocalNames>;

/** A name as who reads `locale` reads it; in Latin letters where there is no other. */
export function localName(name: string, names: LocalNames | undefined, locale: Locale): string {
  return (locale === 'en' ? undefined : names?.[locale]) ?? name;
}

/** A record with its doctor's name as who reads `locale` reads it. */
export function withLocalDoctor<V extends { doctorName: string; doctorLocalNames?: LocalNames | undefined }>(view: V, locale: Locale): V {
  return { ...view, doctorName: localName(view.doctorName, view.doctorLocalNames, locale) };
}
