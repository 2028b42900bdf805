import type { FieldError, ProblemCode } from '@/domain/shared/problem';

/** A form that was refused and came back to its page: why, at which fields, and what had been written. */
export type FormErrors = { code: ProblemCode; errors: readonly FieldError[]; values: Readonly<Record<string, string>> };

/** The code of what is wrong with a field, or with anything inside it: `languages` also tells of `languages.0`. */
export function errorAt(back: FormErrors | null, at: string): string | undefined {
  return back?.errors.find((error) => error.at === at || error.at.startsWith(`${at}.`))?.code;
}

/** What stands in a field: what was written before the form came back, or else what is known. */
export function fieldValue(back: FormErrors | null, name: string, known = ''): string {
  return back?.values[name] ?? known;
}

/** The same for a list: check boxes of one name come back one a line. */
export function fieldValues(back: FormErrors | null, name: string, known: readonly string[] = []): readonly string[] {
  if (back === null) return known;
  return back.values[name]?.split('\n').filter(Boolean) ?? [];
}
