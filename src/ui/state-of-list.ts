/** What a list of records shows, short enough to compare: their ids and versions. */
export function stateOfList(items: readonly { id: string; version?: number }[]): string {
  return items.map(({ id, version }) => `${id}@${version ?? ''}`).join();
}
