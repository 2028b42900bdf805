import { expect, test } from 'vitest';
import { acknowledged, COMMANDS_KEPT, waitingCommands, withCommands } from './device-commands';

const NOW = '2026-01-05T03:30:00.000Z';
const light = (n: number) => ({ id: `cmd_${String(n).padStart(20, '0')}`, kind: 'light' as const, drawer: 1 });
const queued = withCommands([], [light(1), light(2)], NOW);
const ids = (commands: readonly { id: string }[]) => commands.map(({ id }) => id);

test('a command waits until the device has said what became of it, or its time is over', () => {
  expect(ids(waitingCommands(queued, NOW))).toEqual(ids(queued));
  const first = acknowledged(queued, [{ commandId: light(1).id, result: 'failed' }], NOW);
  expect(ids(waitingCommands(first, NOW))).toEqual([light(2).id]);
  expect(first[0]).toMatchObject({ result: 'failed', acknowledgedAt: NOW });
  expect(waitingCommands(queued, '2026-01-05T03:45:00.000Z')).toEqual([]);
});

test('said again, or of a command nobody knows, it changes nothing', () => {
  const first = acknowledged(queued, [{ commandId: light(1).id, result: 'done' }], NOW);
  const later = acknowledged(
    first,
    [
      { commandId: light(1).id, result: 'failed' },
      { commandId: light(9).id, result: 'done' },
    ],
    '2026-01-05T03:31:00.000Z',
  );
  expect(later).toEqual(first);
});

test('a device has a bounded number of them, the latest', () => {
  const many = withCommands(
    queued,
    Array.from({ length: 30 }, (_, n) => light(n + 3)),
    NOW,
  );
  expect([many.length, many.at(-1)?.id]).toEqual([COMMANDS_KEPT, light(32).id]);
});
