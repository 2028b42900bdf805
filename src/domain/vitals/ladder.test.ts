import { expect, test } from 'vitest';
import { addMinutes } from '@/domain/shared/time';
import { DEFAULT_TIMES, EscalationTimes, escalate, startPaging, type Responders } from './ladder';
import type { AlertLevel } from './risk';
import type { Alert } from './schema';

const START = '2026-01-05T03:30:00.000Z';
const RESPONDERS: Responders = { patientId: 'usr_p', caregiverIds: ['usr_a', 'usr_b'], doctorIds: ['usr_d'], times: DEFAULT_TIMES };

function alertAt(level: AlertLevel, changes: Partial<Alert> = {}): Alert {
  const value = 140;
  return {
    id: 'alr_1',
    patientId: 'usr_p',
    metric: 'heart_rate',
    level,
    worstLevel: level,
    openedAt: START,
    lastAt: START,
    count: 1,
    worst: value,
    latest: value,
    state: 'open',
    escalations: [],
    pagedAt: START,
    pagedFrom: 0,
    version: 1,
    ...changes,
  };
}

/** Who is told at which minute when the ladder is run every minute for an hour. */
function told(alert: Alert, responders = RESPONDERS): string[] {
  let current = alert;
  return Array.from({ length: 60 }, (_, minute) => {
    const step = escalate(current, responders, addMinutes(START, minute));
    current = step.alert;
    return step.told.map(({ userId }) => `${minute} ${userId}`);
  }).flat();
}

test.each([
  ['emergency', ['0 usr_p', '0 usr_a', '0 usr_b', '5 usr_d']],
  ['urgent', ['0 usr_p', '0 usr_a', '10 usr_b', '30 usr_d']],
  ['watch', []],
] as const)('at %s each is told once, in order', (level, expected) => {
  expect(told(alertAt(level))).toEqual(expected);
});

test.each(['acknowledged', 'closed'] as const)('nobody more is told of an alert that is %s', (state) => {
  const { alert } = escalate(alertAt('emergency'), RESPONDERS, START);
  expect(alert.nextStepAt).toBe(addMinutes(START, 5));
  const ended = escalate({ ...alert, state }, RESPONDERS, addMinutes(START, 10));
  expect(ended.told).toEqual([]);
  expect(ended.alert.nextStepAt).toBeUndefined();
});

test('an alert that becomes worse begins the ladder again', () => {
  const { alert } = escalate(alertAt('urgent'), RESPONDERS, START);
  const worse = escalate(startPaging({ ...alert, level: 'emergency' }, addMinutes(START, 3)), RESPONDERS, addMinutes(START, 3));
  expect(worse.told.map(({ userId }) => userId)).toEqual(['usr_p', 'usr_a', 'usr_b']);
});

test('whoever is late because nothing ran is told at once, and who helps no more is not', () => {
  const { alert } = escalate(alertAt('urgent'), RESPONDERS, START);
  const late = escalate(alert, { ...RESPONDERS, caregiverIds: ['usr_a'] }, addMinutes(START, 600));
  expect(late.told.map(({ userId }) => userId)).toEqual(['usr_d']);
  expect(late.alert.nextStepAt).toBeUndefined();
});

test('times of one’s own are kept to', () => {
  const times = { ...DEFAULT_TIMES, urgent: { caregiver: 3, nextCaregiver: 4, doctor: 20 } };
  expect(told(alertAt('urgent'), { ...RESPONDERS, times })).toEqual(['0 usr_p', '3 usr_a', '7 usr_b', '20 usr_d']);
});

test('an emergency cannot be made to wait for more than an hour', () => {
  const late = { ...DEFAULT_TIMES, emergency: { caregiver: 0, nextCaregiver: 0, doctor: 61 } };
  expect([EscalationTimes.safeParse(DEFAULT_TIMES).success, EscalationTimes.safeParse(late).success]).toEqual([true, false]);
});
