import type { FormErrors } from './form-errors';

export type RestoredRow = { fields: Readonly<Record<string, string>>; errorOf: (field: string) => string | undefined };

/**
 * The rows of a list that came back with a refused form (`weekly.3.from`), or null where there are none to show. The server
 * counts only rows that were filled in, so the faults of the second such row stand at `weekly.1`, whatever its number in the
 * form was.
 */
export function restoreRows(back: FormErrors | null, list: string): readonly RestoredRow[] | null {
  if (back === null) return null;
  const byNumber = new Map<number, Record<string, string>>();
  for (const [name, value] of Object.entries(back.values)) {
    const [, number, field] = name.startsWith(`${list}.`) ? (/^(\d+)\.(\w+)$/.exec(name.slice(list.length + 1)) ?? []) : [];
    if (number === undefined || field === undefined) continue;
    byNumber.set(Number(number), {
      ...byNumber.get(Number(number)),
      [field.replace(/^_/, '')]: value,
      ...(!field.startsWith('_') && value !== '' && { isFilledIn: 'yes' }),
    });
  }
  if (byNumber.size === 0) return null;
  const filledIn = [...byNumber].sort(([a], [b]) => a - b).filter(([, fields]) => fields['isFilledIn'] !== undefined);
  return filledIn.map(([, fields], index) => ({
    fields,
    errorOf: (field) => back.errors.find(({ at }) => at === `${list}.${index}.${field}`)?.code,
  }));
}
