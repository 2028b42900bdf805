import { AsyncLocalStorage } from 'node:async_hooks';

/** Where the application, which is bundled apart, finds the record of the page it renders (`platform/page-record.ts`). */
const RECORD = Symbol.for('arogya.page-record');
/** Where the application keeps its platform (`platform/platform.ts`). */
const PLATFORM = Symbol.for('arogyamitra.platform');
const PAGES_MAX = 200;
const MINUTE_MS = 60_000;

/** @typedef {import('../src/server/platform/page-record').PageRecord} PageRecord */
/** @typedef {import('../src/server/platform/shown-changes').ShownChanges} ShownChanges */
/** A page as it is sent, without what belongs to one answer. @typedef {{ headers: [string, number | string | readonly string[]][], body: Buffer, encoded: Map<string, Buffer> }} Page */
/** @typedef {{ page: Page, position: unknown, until: number }} Kept */
/** @typedef {ReturnType<typeof makePageCache>} PageCache */

/**
 * Pages as people signed out were last shown them. A kept page is given out while nothing has been written that such a page may
 * show, and until the minute ends in which it was made: pages show times relative to now. Where the store cannot tell of changes at
 * once, nothing is kept.
 * @param {() => ShownChanges | undefined} changes
 * @param {() => number} now in ms since 1970
 */
export function makePageCache(changes = changesOfPlatform, now = Date.now) {
  const records = recordsOfPages();
  /** The page asked for longest ago comes first. @type {Map<string, Kept>} */
  const kept = new Map();

  return {
    /**
     * @param {string} key
     * @returns {Page | null}
     */
    find(key) {
      const entry = kept.get(key);
      if (entry === undefined) return null;
      kept.delete(key);
      if (!isWithin(now(), entry.until) || changes()?.hasChanged(entry.position) !== false) return null;
      kept.set(key, entry);
      return entry.page;
    },
    /**
     * Notes the time and the state of the store before a page is made.
     * @param {string} key
     */
    begin(key) {
      const position = changes()?.position();
      const until = (Math.floor(now() / MINUTE_MS) + 1) * MINUTE_MS;
      /** @type {PageRecord} */
      const record = { isSeen: false, isPersonal: false };
      return {
        /** @type {<R>(render: () => Promise<R>) => Promise<R>} */
        run: (render) => records.run(record, render),
        /**
         * Keeps the page that was made, unless it said that it is one person's.
         * @param {Page} page
         */
        keep(page) {
          // A page that did not see its record cannot have said whose it is.
          if (position === undefined || !record.isSeen || record.isPersonal) return;
          kept.set(key, { page, position, until });
          const [oldest] = kept.keys();
          if (kept.size > PAGES_MAX && oldest !== undefined) kept.delete(oldest);
        },
      };
    },
  };
}

/**
 * Whether a moment is in the minute that ends at `until`; after a clock has gone back it may be before.
 * @param {number} moment
 * @param {number} until
 */
function isWithin(moment, until) {
  return moment < until && moment >= until - MINUTE_MS;
}

/** @returns {AsyncLocalStorage<PageRecord>} */
function recordsOfPages() {
  const holder = /** @type {{ [RECORD]?: AsyncLocalStorage<PageRecord> }} */ (globalThis);
  holder[RECORD] ??= new AsyncLocalStorage();
  return holder[RECORD];
}

/** The embedded platform opens itself with the first request that needs it, so it is looked for each time. */
function changesOfPlatform() {
  const holder = /** @type {{ [PLATFORM]?: import('../src/server/platform/platform').Platform }} */ (globalThis);
  return holder[PLATFORM]?.shownChanges;
}
