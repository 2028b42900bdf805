import type { FormPath } from '@/domain/shared/field-path';
import type { FieldError, ProblemCode } from '@/domain/shared/problem';

/**
 * A form that was refused: why, at which fields, and what had been typed, by field name. The values of a repeated field are
 * joined by line breaks.
 */
export type FormErrors = { code: ProblemCode; errors: readonly FieldError[]; values: Readonly<Record<string, string>> };

/** A row of a list as it was typed before the form was refused. */
export type RestoredRow<F extends string> = {
  values: Readonly<Partial<Record<F, string>>>;
  errorOf: (field: F) => string | undefined;
};

/** The rows of a list with fields `F`. */
export type FormRows<F extends string> = {
  name: (row: number, field: F) => string;
  /** The name of a field that is kept with its row but does not by itself make one. */
  marker: (row: number, field: F) => string;
  /** The rows that were filled in, or null where the list has not come back. */
  restored: readonly RestoredRow<F>[] | null;
};

/** The fields of a form or of one object in it; `P` are the paths that exist. */
export type FormFields<P extends string> = {
  /** Why the form was refused, or null for one that is shown for the first time. */
  errors: FormErrors | null;
  name: (path: P) => string;
  /** A text field: what was typed, or else what is known. */
  field: (path: P, known?: string) => { name: string; defaultValue: string; errorCode: string | undefined };
  /** Radio buttons. */
  choice: (path: P, known?: string) => { name: string; chosen: readonly string[]; errorCode: string | undefined };
  /** Check boxes, or several fields of one name. */
  choices: (path: P, known?: readonly string[]) => { name: string; chosen: readonly string[]; errorCode: string | undefined };
  hidden: (path: P, value: string | number) => { type: 'hidden'; name: string; value: string | number };
  /** The code of what is wrong with a field, or with anything inside it. */
  errorOf: (path: P) => string | undefined;
  /** The code of what is wrong with one member of a list of plain values. */
  errorIn: (path: P, index: number) => string | undefined;
  /** The code of what is wrong with the object itself, not with one of its fields. */
  ownError: string | undefined;
  group: <G extends P>(path: G) => FormFields<Inside<P, G>>;
  rows: <G extends P>(path: G) => FormRows<RowField<P, G>>;
};

/** The fields of a form whose body is `B`. */
export type FormFieldsOf<B> = FormFields<FormPath<B>>;

type Inside<P extends string, G extends string> = P extends `${G}.${infer Rest}` ? Rest : never;
type RowField<P extends string, G extends string> = P extends `${G}.${number}.${infer Field}` ? Field : never;

/**
 * The fields of a form whose body is `B`: `formFields<SentBodyOf<typeof appointmentApi.book>>(errors)`. A name that is no path of
 * the body does not compile. The endpoint is a type here, so no schema reaches the browser.
 */
export function formFields<B>(errors: FormErrors | null): FormFieldsOf<B> {
  return fieldsUnder(errors, '');
}

function fieldsUnder<P extends string>(errors: FormErrors | null, path: string): FormFields<P> {
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  const value = (name: P, known = '') => errors?.values[at(name)] ?? known;
  const values = (name: P, known: readonly string[] = []) =>
    errors === null ? known : (errors.values[at(name)]?.split('\n').filter(Boolean) ?? []);
  const errorOf = (name: P) => errors?.errors.find((error) => isAtOrInside(error.at, at(name)))?.code;
  return {
    errors,
    name: at,
    field: (name, known) => ({ name: at(name), defaultValue: value(name, known), errorCode: errorOf(name) }),
    choice: (name, known) => ({ name: at(name), chosen: [value(name, known)], errorCode: errorOf(name) }),
    choices: (name, known) => ({ name: at(name), chosen: values(name, known), errorCode: errorOf(name) }),
    hidden: (name, hidden) => ({ type: 'hidden', name: at(name), value: hidden }),
    errorOf,
    errorIn: (name, index) => errors?.errors.find((error) => isAtOrInside(error.at, `${at(name)}.${index}`))?.code,
    ownError: errors?.errors.find((error) => error.at === path)?.code,
    group: (name) => fieldsUnder(errors, at(name)),
    rows: (name) => rowsOf(errors, at(name)),
  };
}

function isAtOrInside(at: string, path: string): boolean {
  return at === path || at.startsWith(`${path}.`);
}

function rowsOf<F extends string>(errors: FormErrors | null, list: string): FormRows<F> {
  return {
    name: (row, field) => `${list}.${row}.${field}`,
    marker: (row, field) => `${list}.${row}._${field}`,
    restored: errors === null ? null : restoredRows(errors, list),
  };
}

/**
 * The server counts only rows that were filled in, so the errors of the second such row are at `weekly.1`, whatever its number
 * in the form was.
 */
function restoredRows<F extends string>(errors: FormErrors, list: string): readonly RestoredRow<F>[] | null {
  const byNumber = new Map<number, { values: Partial<Record<string, string>>; isFilledIn: boolean }>();
  for (const [name, value] of Object.entries(errors.values)) {
    const [, number, marker, field] = name.startsWith(`${list}.`) ? (/^(\d+)\.(_?)(\w+)$/.exec(name.slice(list.length + 1)) ?? []) : [];
    if (number === undefined || field === undefined) continue;
    const row = byNumber.get(Number(number)) ?? { values: {}, isFilledIn: false };
    row.values[field] = value;
    if (marker === '' && value !== '') row.isFilledIn = true;
    byNumber.set(Number(number), row);
  }
  if (byNumber.size === 0) return null;
  const filledIn = [...byNumber].sort(([a], [b]) => a - b).filter(([, row]) => row.isFilledIn);
  return filledIn.map(([, { values }], index) => ({
    values: values as Partial<Record<F, string>>,
    errorOf: (field) => errors.errors.find(({ at }) => at === `${list}.${index}.${field}`)?.code,
  }));
}
