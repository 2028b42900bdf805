import type { AsyncLocalStorage } from 'node:async_hooks';

/** What the production server must know of a page it may keep for others (`server/page-cache.mjs`). */
export type PageRecord = {
  /** Whether the page saw this record at all. */
  isSeen: boolean;
  /** Whether it is one person's, or good for one submission only. */
  isPersonal: boolean;
};

/** Set by the production server, which is bundled apart; the two meet on a global symbol. */
const RECORD = Symbol.for('arogya.page-record');

/** The record of the page being rendered; undefined where no page is kept. */
export function pageRecord(): PageRecord | undefined {
  const holder = globalThis as { [RECORD]?: AsyncLocalStorage<PageRecord> };
  return holder[RECORD]?.getStore();
}

/** The page being rendered must not be shown to anybody else, nor again. */
export function markPersonal(): void {
  const record = pageRecord();
  if (record) record.isPersonal = true;
}
