import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RunnerTestSuite } from 'vitest';
import { backupsContract } from './contract/backups';
import { changesContract } from './contract/changes';
import { commitsContract } from './contract/commits';
import { documentsContract } from './contract/documents';
import type { EngineAbilities, EngineHandle, Opened } from './contract/engine';
import { queriesContract } from './contract/queries';
import { racesContract } from './contract/races';
import { refusalsContract } from './contract/misuse';
import { watchesContract } from './contract/watches';

/** Names of contract tests an engine cannot prove, verbatim, grouped by reason. */
export type NotProven = Readonly<Record<string, readonly string[]>>;

/** The store port's contract, run against one engine. Tests named in `notProven` are skipped and reported, never passed. */
export function storeContract(title: string, can: EngineAbilities, open: () => Promise<Opened>, notProven: NotProven = {}): void {
  const reasons = new Map(
    Object.entries(notProven).flatMap(([reason, sentences]) => sentences.map((sentence) => [sentence, reason] as const)),
  );
  describe(title, () => {
    beforeEach(({ task, skip }) => {
      const reason = reasons.get(task.name);
      if (reason !== undefined) skip(reason);
    });
    if (reasons.size > 0) {
      test('every entry of notProven is the name of a contract test, and is reported', ({ task }) => {
        const known = namesIn(task.suite);
        expect([...reasons.keys()].filter((sentence) => !known.has(sentence))).toEqual([]);
        const lines = [...reasons].map(([sentence, reason]) => `- ${sentence} (${reason})\n`);
        process.stdout.write(`Not proven on ${title}:\n${lines.join('')}`);
      });
    }
    let opened: Opened | null = null;
    const current = (): Opened => {
      if (opened === null) throw new Error('no engine is open');
      return opened;
    };
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(async () => {
      await opened?.close();
      opened = null;
    });
    const held: EngineHandle = { store: () => current().store, opened: current, can };
    describe('documents', () => documentsContract(held));
    describe('commits', () => commitsContract(held));
    describe('races', () => racesContract(held));
    describe('queries', () => queriesContract(held));
    describe('refusals', () => refusalsContract(held));
    describe('changes', () => changesContract(held));
    describe('watches', () => watchesContract(held));
    describe('backups', () => backupsContract(held));
  });
}

/** The names of all tests below a suite. */
function namesIn(suite: RunnerTestSuite | undefined): Set<string> {
  const names = new Set<string>();
  for (const task of suite?.tasks ?? []) {
    if (task.type === 'suite') for (const name of namesIn(task)) names.add(name);
    else names.add(task.name);
  }
  return names;
}
