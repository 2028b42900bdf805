import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { openClinic, type Clinic } from '@/testing/clinic';
import { makeCtx, type Ctx } from './ctx';
import { collection, type PathOf } from './store/collection';
import type { Query } from './store/port';

const visits = collection({
  name: 'visits',
  schema: z.object({ id: z.string(), room: z.string(), state: z.string(), seenAt: z.number() }),
  clinical: true,
  indexes: [['room']],
});
const rooms = collection({ name: 'rooms', schema: z.object({ id: z.string() }) });
const IN_ROOM: Query<PathOf<typeof visits>> = { where: [['room', '==', 'blue']], limit: 10 };

let clinic: Clinic;
let ctx: Ctx;
beforeEach(async () => {
  clinic = await openClinic();
  ctx = makeCtx(clinic.platform, { principal: null, requestId: 'req_of_this_test' });
  await put('waiting', 0);
});
afterEach(() => clinic.close());

async function put(state: string, seenAt: number, id = 'a'): Promise<void> {
  await clinic.platform.store.commit(async (tx) => tx.put(visits, { id, room: 'blue', state, seenAt }));
}

describe('ctx.watch', () => {
  test('calls back once to begin with and once for every change, and never with what the documents say', async () => {
    const changed = vi.fn();
    const stop = ctx.watch(visits, IN_ROOM, ['state'], changed);
    await expect.poll(() => changed.mock.calls).toEqual([[]]);
    await put('admitted', 0);
    await expect.poll(() => changed.mock.calls).toEqual([[], []]);
    await put('waiting', 0, 'b');
    await expect.poll(() => changed.mock.calls).toEqual([[], [], []]);
    stop();
  });

  test('does not call back for a change of fields nobody watches, such as a heartbeat', async () => {
    const changed = vi.fn();
    const seen: number[] = [];
    const stopWatch = ctx.watch(visits, IN_ROOM, ['state'], changed);
    const stopStore = clinic.platform.store.watch(visits, IN_ROOM, (docs) => seen.push(...docs.map(({ seenAt }) => seenAt)));
    await expect.poll(() => [changed.mock.calls.length, seen]).toEqual([1, [0]]);
    // The store itself reports the heartbeat, so the watch has had it as well when the next change comes.
    await put('waiting', 1);
    await expect.poll(() => seen).toEqual([0, 1]);
    await put('admitted', 1);
    await expect.poll(() => seen).toEqual([0, 1, 1]);
    await expect.poll(() => changed.mock.calls.length).toBe(2);
    stopWatch();
    stopStore();
  });

  test('does not call back after it was stopped', async () => {
    const stopped = vi.fn();
    const follows = vi.fn();
    const stop = ctx.watch(visits, IN_ROOM, ['state'], stopped);
    const stopOther = ctx.watch(visits, IN_ROOM, ['state'], follows);
    await expect.poll(() => [stopped.mock.calls.length, follows.mock.calls.length]).toEqual([1, 1]);
    stop();
    await put('admitted', 0);
    await expect.poll(() => follows.mock.calls.length).toBe(2);
    expect(stopped).toHaveBeenCalledTimes(1);
    stopOther();
  });
});

describe('health data', () => {
  test('is refused by the plain reader, whichever way it is read', async () => {
    const refusal = { name: 'StoreMisuseError', message: expect.stringContaining('ctx.view') as string };
    await expect(ctx.read.get(visits, 'a')).rejects.toMatchObject(refusal);
    await expect(ctx.read.find(visits, IN_ROOM)).rejects.toMatchObject(refusal);
    await expect(ctx.read.count(visits, {})).rejects.toMatchObject(refusal);
    expect(await ctx.read.get(rooms, 'a')).toBeNull();
  });

  test('is neither read nor written by a commit without an audit event that does not declare it', async () => {
    const refusal = { name: 'StoreMisuseError', message: expect.stringContaining('ctx.commit') as string };
    await expect(ctx.commitUnaudited((tx) => tx.get(visits, 'a'))).rejects.toMatchObject(refusal);
    await expect(ctx.commitUnaudited((tx) => tx.find(visits, IN_ROOM))).rejects.toMatchObject(refusal);
    await expect(ctx.commitUnaudited((tx) => tx.count(visits, {}))).rejects.toMatchObject(refusal);
    await expect(ctx.commitUnaudited(async (tx) => tx.remove(visits, 'a'))).rejects.toMatchObject(refusal);
    const doc = { id: 'c', room: 'blue', state: 'waiting', seenAt: 0 };
    await expect(ctx.commitUnaudited(async (tx) => tx.create(visits, doc))).rejects.toMatchObject(refusal);
    await expect(ctx.commitUnaudited(async (tx) => tx.put(visits, doc))).rejects.toMatchObject(refusal);
    expect((await clinic.platform.store.find(visits, IN_ROOM)).map(({ id }) => id)).toEqual(['a']);
  });

  test('is open to a commit without an audit event that declares it, and no other collection with it', async () => {
    const declared = { clinical: [visits] };
    await ctx.commitUnaudited(async (tx) => {
      const found = await tx.get(visits, 'a');
      if (found) tx.put(visits, { ...found, seenAt: 2 });
      tx.put(rooms, { id: 'a' });
    }, declared);
    expect((await clinic.platform.store.get(visits, 'a'))?.seenAt).toBe(2);
    const other = collection({ name: 'notes_of_this_test', schema: z.object({ id: z.string() }), clinical: true });
    await expect(ctx.commitUnaudited((tx) => tx.get(other, 'a'), declared)).rejects.toMatchObject({ name: 'StoreMisuseError' });
  });
});
