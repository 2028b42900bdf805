/**
 * Whether an edit of the previous version has exactly the content of the current one: its reply was lost and the client
 * retried. `ours` are the fields maintained by the server.
 */
export function isResentEdit(now: { version: number } | null, edit: { version?: number | undefined }, ours: readonly string[]): boolean {
  return now !== null && edit.version === now.version - 1 && textOf(now, ours) === textOf(edit, ours);
}

/** The user-editable fields as canonical text, equal for equal values. */
function textOf(doc: object, ours: readonly string[]): string {
  const fields = Object.entries(doc).filter(([name, value]) => name !== 'version' && !ours.includes(name) && value !== undefined);
  return JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}
