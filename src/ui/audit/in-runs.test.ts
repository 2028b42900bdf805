import type { AccessEntry } from '@/domain/audit/api';
import { expect, test } from 'vitest';
import { inRuns } from './in-runs';

const entry = (id: string, name: string, action = 'appointment.read'): AccessEntry => ({
  id,
  at: '2026-01-05T03:30:00.000Z',
  action,
  actor: { is: 'person', name, role: 'doctor' },
  what: { type: 'appointment', id: 'apt_1' },
});

test('what one person did several times in a row is told once, with its newest line; what comes between is not passed over', () => {
  const lines = [
    entry('6', 'Kaur'),
    entry('5', 'Kaur'),
    entry('4', 'Singh'),
    entry('3', 'Kaur'),
    entry('2', 'Kaur', 'note.read'),
    entry('1', 'Kaur', 'note.read'),
  ];
  expect(inRuns(lines).map(({ newest, count }) => [newest.id, count])).toEqual([
    ['6', 2],
    ['4', 1],
    ['3', 1],
    ['2', 2],
  ]);
  expect(inRuns([])).toEqual([]);
});
