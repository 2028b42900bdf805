import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { EngineHandle } from './engine';
import type { Store } from '../port';
import { others, thing, things } from './things';

const PAIRS = 400;

/** A backup taken during writes is a consistent snapshot. */
export function backupsContract({ store, opened, can }: EngineHandle): void {
  test.skipIf(!can.openCopy)('a backup made during commits contains each of them whole or not at all', async () => {
    for (let i = 0; i < 20; i += 1) await writePair(store(), i);
    const folder = mkdtempSync(join(tmpdir(), 'arogya-backup-'));
    const file = join(folder, 'copy.db');
    const steps: [number, number][] = [];
    const writing = Promise.all(Array.from({ length: PAIRS }, (_, i) => writePair(store(), 20 + i)));
    await store().backup(file, (done, total) => steps.push([done, total]));
    await writing;
    const copy = await opened().openCopy?.(file);
    if (!copy) throw new Error('the copy cannot be opened');
    const [left, right] = await Promise.all([copy.find(things, { limit: 1000 }), copy.find(others, { limit: 1000 })]);
    await copy.close();
    rmSync(folder, { recursive: true });
    expect(right.map(({ thingId }) => thingId).sort()).toEqual(left.map(({ id }) => id).sort());
    expect(left.length).toBeGreaterThanOrEqual(20);
    expect(steps.at(-1)?.[0]).toBe(steps.at(-1)?.[1]);
    expect(steps.at(-1)?.[1]).toBeGreaterThan(0);
  });
}

function writePair(store: Store, i: number): Promise<void> {
  return store.commit(async (tx) => {
    tx.create(things, thing({ id: `t${i}`, note: 'x'.repeat(500) }));
    tx.create(others, { id: `o${i}`, thingId: `t${i}` });
  });
}
