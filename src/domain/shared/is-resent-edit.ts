/**
 * Whether an edit made on the version before says exactly what now stands: its answer was lost on the way and it is sent once
 * more. `ours` are the fields the server keeps beside what people edit.
 */
export function isResentEdit(now: { version: number } | null, edit: { version?: number | undefined }, ours: readonly string[]): boolean {
  return now !== null && edit.version === now.version - 1 && textOf(now, ours) === textOf(edit, ours);
}

/** What people edit, as a text that is the same for the same values. */
function textOf(doc: object, ours: readonly string[]): string {
  const fields = Object.entries(doc).filter(([name, value]) => name !== 'version' && !ours.includes(name) && value !== undefined);
  return JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}
