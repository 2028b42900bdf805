/** Which reservations in which version and state; two lists that show the same say the same. */
export function versionsOf(items: readonly { id: string; version: number; state: string }[]): string {
  return items.map(({ id, version, state }) => `${id}@${String(version)} ${state}`).join(',');
}
