import type { LocalNames } from './local-names';
import type { Locale } from './primitives';

/** A name as who reads `locale` reads it; in Latin letters where there is no other. */
export function localName(name: string, names: LocalNames | undefined, locale: Locale): string {
  return (locale === 'en' ? undefined : names?.[locale]) ?? name;
}

/** A record with its doctor's name as who reads `locale` reads it. */
export function withLocalDoctor<V extends { doctorName: string; doctorLocalNames?: LocalNames | undefined }>(view: V, locale: Locale): V {
  return { ...view, doctorName: localName(view.doctorName, view.doctorLocalNames, locale) };
}
