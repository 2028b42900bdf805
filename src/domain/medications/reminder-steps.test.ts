import { expect, test } from 'vitest';
import { addMinutes } from '@/domain/shared/time';
import { reminderSteps } from './reminder-steps';

const NINE = '2026-01-05T03:30:00.000Z';
const PLAN = {
  ...{ id: 'mdn_ofthesetests1', patientId: 'usr_patient', dose: '1 tablet', times: ['09:00'], everyDays: 1, food: 'any' as const },
  ...{ startOn: '2026-01-05', note: '', perDose: 1, timeZone: 'Asia/Kolkata', state: 'active' as const, version: 1 },
  ...{ createdAt: '2026-01-04T00:00:00.000Z', createdBy: 'usr_patient' },
};
const PEOPLE = { patientId: 'usr_patient', caregiverIds: ['usr_meena', 'usr_jaswant'] };
type Told = Record<string, string[]>;
const at = (minutes: number, told: Told = {}, more: Partial<Parameters<typeof reminderSteps>[1]> = {}) =>
  reminderSteps([PLAN], { said: new Map(), told, people: PEOPLE, now: addMinutes(NINE, minutes), ...more });
const users = ({ steps }: ReturnType<typeof at>) => steps.map(({ userId }) => userId);

test('the patient is told at the time, and the family one after another from an hour later', () => {
  expect(users(at(-1))).toEqual([]);
  const first = at(0);
  expect([users(first), first.nextAt]).toEqual([['usr_patient'], addMinutes(NINE, 60)]);
  expect(users(at(59, first.told))).toEqual([]);
  const second = at(60, first.told);
  expect([users(second), second.nextAt]).toEqual([['usr_meena'], addMinutes(NINE, 90)]);
  const third = at(90, second.told);
  expect([users(third), third.nextAt]).toEqual([['usr_jaswant'], addMinutes(NINE, 24 * 60)]);
});

test('what is due together is told once', () => {
  const two = reminderSteps([PLAN, { ...PLAN, id: 'mdn_ofthesetests2' }], { said: new Map(), told: {}, people: PEOPLE, now: NINE });
  expect(two.steps).toHaveLength(1);
});

test('a word about the dose ends it; while one of two is open it goes on', () => {
  const said = new Map([['2026-01-05', { [`${PLAN.id}@09:00`]: { state: 'skipped' as const } }]]);
  expect(users(at(60, {}, { said }))).toEqual([]);
  const other = { ...PLAN, id: 'mdn_ofthesetests2' };
  const now = addMinutes(NINE, 60);
  expect(reminderSteps([PLAN, other], { said, told: {}, people: PEOPLE, now }).steps).toMatchObject([{ userId: 'usr_meena' }]);
});

test('somebody who moves up in the order is told all the same', () => {
  const told = { [NINE]: ['usr_patient', 'usr_meena'] };
  expect(users(at(70, told, { people: { patientId: 'usr_patient', caregiverIds: ['usr_jaswant'] } }))).toEqual(['usr_jaswant']);
});

test('after hours without a process the family hears that it was missed, and the patient is not sent to take it late', () => {
  expect(users(at(5 * 60))).toEqual(['usr_meena', 'usr_jaswant']);
});

test('after days nobody is told of what is long past, and what was told is forgotten', () => {
  const late = at(3 * 24 * 60 - 1, { [NINE]: ['usr_patient'] });
  expect([late.steps.filter(({ dueAt }) => dueAt === NINE), late.told[NINE]]).toEqual([[], undefined]);
});
