import type { AuditAction } from '@/domain/registry';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Principal } from '@/domain/shared/principal';
import type { AuditEvent, AuditSubject } from '@/domain/audit/schema';
import { makeCtx, type CommitHook, type Ctx } from '../ctx';
import { readEnv } from '../env';
import { assemble } from '../platform';
import type { NotProven } from '../store/contract';
import type { Opened } from '../store/contract/engine';
import { fill, thing, things } from '../store/contract/things';
import { isAlreadyExists, type Store } from '../store/port';
import { StoreMisuseError } from '../store/store-misuse';
import { chainOf, eventId, sealAuditEvent } from './chain';
import { auditEvents } from './collections';

const SECRET = 'a secret of this test alone';
const AT_ONCE = 50;
const VISIT: AuditSubject = { type: 'appointment', id: 'apt_1', patientId: 'usr_asha' };

/** The audit chain's contract, run against one engine. Tests named in `notProven` are skipped and reported. */
export function auditContract(title: string, can: { second: boolean }, open: () => Promise<Opened>, notProven: NotProven = {}): void {
  const reasons = new Map(
    Object.entries(notProven).flatMap(([reason, sentences]) => sentences.map((sentence) => [sentence, reason] as const)),
  );
  describe(title, () => {
    beforeEach(({ task, skip }) => {
      const reason = reasons.get(task.name);
      if (reason === undefined) return;
      process.stdout.write(`not proven on ${title}: ${task.name} (${reason})\n`);
      skip(reason);
    });
    let opened: Opened;
    let store: Store;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.close());

    test('numbers the events of a subject without gaps, each naming the hash of the previous one', async () => {
      const ctx = auditCtx(store);
      await ctx.commit('appointment.book', VISIT, async (tx) => tx.put(things, thing({ id: 'a' })));
      await ctx.view('appointment.read', VISIT, async (reader) => reader.get(things, 'a'));
      await ctx.commit(
        'appointment.cancel',
        () => VISIT,
        async () => undefined,
      );
      const links = await chainIn(store, VISIT);
      expect(links.map(({ seq, action }) => [seq, action])).toEqual([
        [1, 'appointment.book'],
        [2, 'appointment.read'],
        [3, 'appointment.cancel'],
      ]);
      expectUnbroken(links);
    });

    test('keeps one chain per subject, and one per person for a shared subject', async () => {
      const list: AuditSubject = { type: 'account', id: 'list', shared: true };
      for (const userId of ['usr_1', 'usr_2', 'usr_1']) await auditCtx(store, userId).view('admin.list_users', list, async () => null);
      await auditCtx(store).view('appointment.read', VISIT, async () => null);
      expect((await chainIn(store, VISIT)).map(({ seq }) => seq)).toEqual([1]);
      expect((await chainIn(store, list, 'usr_1')).map(({ seq }) => seq)).toEqual([1, 2]);
      expect((await chainIn(store, list, 'usr_2')).map(({ seq }) => seq)).toEqual([1]);
    });

    test('makes one unbroken chain of fifty concurrent commits on one subject, each applied once', async () => {
      await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => raise(auditCtx(store, `usr_${n}`))));
      await expectRaised(store);
    });

    test.skipIf(!can.second)('does the same from two processes', async () => {
      const second = await opened.second?.();
      if (!second) throw new Error('no second connection');
      await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => raise(auditCtx(n % 2 === 0 ? store : second, `usr_${n}`))));
      await expectRaised(store);
      await second.close();
    });

    test('makes one unbroken chain of fifty concurrent views', async () => {
      await Promise.all(
        Array.from({ length: AT_ONCE }, (_, n) => auditCtx(store, `usr_${n}`).view('appointment.read', VISIT, async () => n)),
      );
      const links = await chainIn(store, VISIT);
      expect(links).toHaveLength(AT_ONCE);
      expectUnbroken(links);
    });

    test('leaves one event when the work reruns because what it read has changed', async () => {
      let runs = 0;
      await auditCtx(store).commit('appointment.book', VISIT, async (tx) => {
        runs += 1;
        const found = await tx.get(things, 'late');
        if (found === null) await fill(store, [{ id: 'late' }]);
        tx.put(things, thing({ id: 'done' }));
      });
      expect(runs).toBeGreaterThan(1);
      expectUnbroken(await chainIn(store, VISIT));
      expect(await store.count(auditEvents, {})).toBe(1);
    });

    test('reports a failed `create` of the work as that collection’s, and leaves no event', async () => {
      await fill(store, [{ id: 'slot' }]);
      const lost = await auditCtx(store)
        .commit('appointment.book', VISIT, async (tx) => tx.create(things, thing({ id: 'slot' })))
        .catch((error: unknown) => error);
      expect([isAlreadyExists(lost, things), isAlreadyExists(lost, auditEvents)]).toEqual([true, false]);
      expect(await store.count(auditEvents, {})).toBe(0);
    });

    test('of fifty concurrent creates of one document lets one win, reports that document to the others, and leaves one event', async () => {
      const all = Array.from({ length: AT_ONCE }, (_, n) =>
        auditCtx(store, `usr_${n}`).commit('appointment.book', VISIT, async (tx) => tx.create(things, thing({ id: 'slot', rank: n }))),
      );
      const outcomes = await Promise.allSettled(all);
      const lost = outcomes.filter((one) => one.status === 'rejected').map(({ reason }) => isAlreadyExists(reason, things));
      expect(lost).toEqual(Array.from({ length: AT_ONCE - 1 }, () => true));
      const links = await chainIn(store, VISIT);
      expect(links).toHaveLength(1);
      expect(links[0]?.actorId).toBe(`usr_${(await store.get(things, 'slot'))?.rank ?? 'nobody'}`);
    });

    test('refuses reads after writes in the work, and writes after its end, although the audit trail reads later', async () => {
      const late = auditCtx(store).commit('appointment.book', VISIT, async (tx) => {
        tx.put(things, thing({ id: 'a' }));
        return tx.get(things, 'b');
      });
      await expect(late).rejects.toThrow(StoreMisuseError);
      let kept: unknown;
      await auditCtx(store, 'usr_1', { before: () => undefined }).commit('appointment.book', VISIT, async (tx) => {
        kept = tx;
      });
      expect(() => (kept as { remove: (c: unknown, id: string) => void }).remove(things, 'a')).toThrow(StoreMisuseError);
      expect(await store.count(things, {})).toBe(0);
    });

    test('includes the idempotency record, and the events of jobs without an actor, in the chain', async () => {
      const answers = { before: (tx: Parameters<CommitHook['before']>[0]) => tx.create(things, thing({ id: 'answer' })) };
      await auditCtx(store, null, answers).commit('consultation.abandon', VISIT, async (tx) => tx.put(things, thing({ id: 'a' })));
      const links = await chainIn(store, VISIT);
      expect(links).toMatchObject([{ actorId: null, actorRole: null, seq: 1 }]);
      expect(await store.get(things, 'answer')).not.toBeNull();
    });
  });
}

/** A ctx of a user on a store, for tests. */
export function auditCtx(store: Store, userId: string | null = 'usr_1', hook?: CommitHook): Ctx {
  const env = readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent' });
  const platform = assemble({ env, store, secret: SECRET, clock: () => '2026-01-05T03:30:00.000Z' });
  const principal = userId === null ? null : ({ userId, role: 'patient' } as Principal);
  return makeCtx(platform, { principal, requestId: 'req_1' }, hook);
}

/** Increments a counter, so that a commit applied twice would be detected. */
function raise(ctx: Ctx, action: AuditAction = 'appointment.reschedule'): Promise<void> {
  return ctx.commit(
    action,
    () => VISIT,
    async (tx) => {
      const found = await tx.get(things, 'counter');
      tx.put(things, thing({ id: 'counter', rank: (found?.rank ?? 0) + 1 }));
    },
  );
}

async function expectRaised(store: Store): Promise<void> {
  const links = await chainIn(store, VISIT);
  expect((await store.get(things, 'counter'))?.rank).toBe(AT_ONCE);
  expect(new Set(links.map(({ actorId }) => actorId)).size).toBe(AT_ONCE);
  expectUnbroken(links);
}

async function chainIn(store: Store, subject: AuditSubject, actorId: string | null = null): Promise<AuditEvent[]> {
  const where = [['chain', '==', chainOf(subject, actorId)]] as const;
  return (await store.find(auditEvents, { where, orderBy: [['seq', 'desc']], limit: 1000 })).reverse();
}

function expectUnbroken(links: readonly AuditEvent[]): void {
  expect(links.map(({ seq }) => seq)).toEqual(links.map((_, n) => n + 1));
  expect(links.map(({ id }) => id)).toEqual(links.map(({ chain }, n) => eventId(chain ?? '', n + 1)));
  expect(links.map(({ prev }) => prev)).toEqual([null, ...links.slice(0, -1).map(({ hash }) => hash)]);
  for (const { hash, ...link } of links) expect(hash).toBe(sealAuditEvent(link, SECRET));
}
