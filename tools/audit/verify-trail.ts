import { createHash } from 'node:crypto';
import { auditEvents } from '@/server/platform/audit/collections';
import { canonical, chainMark, eventId, markIn } from '@/server/platform/audit/chain';
import type { Reader } from '@/server/platform/store/port';
import { rawCollection, type RawDoc } from '@/server/platform/store/raw-collection';
import { checkChain, type Head, type Outcome, type Stored } from './check-chain';

const PAGE_EVENTS = 1000;
const trail = rawCollection(auditEvents as never);

/** Events written before chains were kept: nothing holds them but that their number and this digest stay. */
export type Unchained = { count: number; digest: string };
/** What a walk found. `unreached` counts events whose id was changed so that the walk passes them by. */
export type Verdict = { chains: number; links: number; faults: number; unchained: Unchained; strays: string[]; unreached: number };

type Open = { mark: string; judge: ReturnType<typeof checkChain> };

type VerifyOptions = {
  store: Reader;
  /** The installation's first secret. */
  secret: string;
  /** What an earlier checkpoint saw of a chain; asked in the order of the marks, of every chain there is. */
  known?: (mark: string) => Promise<Head | null>;
  onChain: (mark: string, outcome: Outcome) => void;
  progress?: (done: number, total: number) => void;
};

/**
 * Walks through all events in the order of their ids, one chain after the other, a page at a time: what it holds in memory does
 * not grow with the trail. Links added meanwhile may be seen or not, and break nothing.
 */
export async function verifyTrail({ store, secret, known = async () => null, onChain, progress }: VerifyOptions): Promise<Verdict> {
  const total = await store.count(trail, {});
  const unchainedCounts = unchainedTally();
  const verdict = { chains: 0, links: 0, faults: 0 };
  let open = null as Open | null;
  let done = 0;

  const close = (one: Open | null) => {
    if (one === null) return;
    const outcome = one.judge.end();
    verdict.chains += 1;
    if (outcome.fault !== null) verdict.faults += 1;
    onChain(one.mark, outcome);
  };
  for await (const page of eventPages(store, null)) {
    for (const { id, stored } of page) {
      const mark = markIn(String(id));
      if (mark === null) {
        unchainedCounts.add(stored);
        continue;
      }
      if (open?.mark !== mark) {
        close(open);
        open = { mark, judge: checkChain(mark, secret, await known(mark)) };
      }
      open.judge.next(stored);
      verdict.links += 1;
    }
    done += page.length;
    progress?.(Math.min(done, total), total);
  }
  close(open);
  return { ...verdict, ...unchainedCounts.end(), unreached: Math.max(0, total - done) };
}

/** Events whose id is no link's: those from before chains were kept, and strays that say they are links. */
function unchainedTally() {
  const digest = createHash('sha256');
  const strays: string[] = [];
  let count = 0;
  return {
    add(stored: Stored): void {
      if (LINK_FIELDS.some((field) => field in stored)) strays.push(String(stored['id']));
      count += 1;
      digest.update(canonical(stored));
    },
    end: () => ({ strays, unchained: { count, digest: digest.digest('base64url') } }),
  };
}

/** Verifies one chain by its name; null when it has no link. */
export async function verifyChain(store: Reader, secret: string, chain: string): Promise<(Outcome & { links: number }) | null> {
  const mark = chainMark(chain);
  const judge = checkChain(mark, secret, null);
  let links = 0;
  walk: for await (const page of eventPages(store, eventId(chain, 0))) {
    for (const { id, stored } of page) {
      if (markIn(String(id)) !== mark) break walk;
      judge.next(stored);
      links += 1;
    }
  }
  return links === 0 ? null : { ...judge.end(), links };
}

/** All events after an id. An id that was changed to be smaller than those before it cannot make the walk go in circles. */
async function* eventPages(store: Reader, after: string | null): AsyncGenerator<RawDoc[]> {
  for (let last = after ?? ''; ;) {
    const page = await store.find(trail, { limit: PAGE_EVENTS, ...(last !== '' && { after: [last] }) });
    if (page.length > 0) yield page;
    const reached = page.reduce((most, { id }) => (typeof id === 'string' && id > most ? id : most), last);
    if (page.length < PAGE_EVENTS || reached === last) return;
    last = reached;
  }
}

const LINK_FIELDS = ['chain', 'seq', 'prev', 'hash'];
