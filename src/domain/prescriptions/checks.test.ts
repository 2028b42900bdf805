import { beforeAll, describe, expect, test } from 'vitest';
import { readMaster } from '@/server/medicines/read-master';
import { readSafetyRules } from '@/server/prescriptions/read-rules';
import type { Medicine } from '@/domain/medicines/schema';
import type { CheckInput, RxCheck, SafetyRules } from './checks';
import { runChecks, standing } from './run-checks';
import { RxItem } from './schema';

let master: Medicine[];
let rules: SafetyRules;
beforeAll(async () => {
  [master, rules] = await Promise.all([readMaster(), readSafetyRules()]);
});

type Said = Partial<Omit<CheckInput, 'items' | 'current' | 'patient'>> & {
  items: (Partial<RxItem> | string)[];
  current?: string[];
  patient?: Partial<CheckInput['patient']>;
};

const medicine = (id: string): Medicine => {
  const found = master.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${id} is not in the master`);
  return found;
};

/** Checks what is said, for a man of forty at a first visit by video unless it is said otherwise. */
function check({ items, current = [], patient = {}, ...rest }: Said): RxCheck[] {
  const all = items.map((one) => {
    const item = RxItem.parse({ dose: '1 tablet', frequency: '1-0-1', days: 5, ...(typeof one === 'string' ? { medicineId: one } : one) });
    if (item.medicineId !== undefined) return { item, medicine: medicine(item.medicineId), couldBe: [] };
    return {
      item,
      medicine: null,
      couldBe: master.filter(({ generic }) => (item.name ?? '').toLowerCase().includes(generic.toLowerCase())),
    };
  });
  return runChecks({
    ...{ mode: 'video', followsVisitAt: null, asked: {}, rules, master },
    ...rest,
    items: all,
    current: current.map(medicine),
    patient: { ageYears: 40, sex: 'male', weightKg: null, allergies: [], hasGuardian: false, ...patient },
  });
}

const LAST = '2026-01-01T04:00:00.000Z';
const PARACETAMOL = 'paracetamol-500-mg-tablet';
const IBUPROFEN = 'ibuprofen-400-mg-tablet';
const CHILD = { ageYears: 6, hasGuardian: true };

/** What is prescribed for whom, what is found, and where the rule is from. */
const TABLE: readonly [what: string, said: Said, verdict: RxCheck['verdict'], code: string, source: RegExp][] = [
  ['list O by text at a first visit', { items: [PARACETAMOL], mode: 'text' }, 'ok', 'tele-list-o', /Guidelines 2020/],
  ['list A by video at a first visit', { items: [IBUPROFEN] }, 'ok', 'tele-list-a', /Guidelines 2020/],
  ['list A by voice at a first visit', { items: [IBUPROFEN], mode: 'audio' }, 'blocked', 'tele-list-a-without-video', /Guidelines 2020/],
  [
    'list A by voice at a follow-up',
    { items: [IBUPROFEN], mode: 'audio', followsVisitAt: LAST },
    'ok',
    'tele-follow-up',
    /Guidelines 2020/,
  ],
  ['a refill at a first visit by video', { items: ['amlodipine-5-mg-tablet'] }, 'warn', 'tele-refill-at-first-visit', /Guidelines 2020/],
  [
    'a refill at a follow-up by text',
    { items: ['amlodipine-5-mg-tablet'], mode: 'text', followsVisitAt: LAST },
    'ok',
    'tele-follow-up',
    /2020/,
  ],
  ['tramadol by video', { items: ['tramadol-50-mg-capsule'] }, 'blocked', 'ndps', /prohibited list/],
  [
    'tramadol at a follow-up in person',
    { items: ['tramadol-50-mg-capsule'], mode: 'in_person', followsVisitAt: LAST },
    'blocked',
    'ndps',
    /prohibited/,
  ],
  ['tramadol written by hand', { items: [{ name: 'Tramadol 50 forte' }] }, 'blocked', 'ndps', /prohibited list/],
  ['ketorolac by video', { items: ['ketorolac-10-mg-tablet'] }, 'warn', 'tele-in-person', /product rule/],
  ['ketorolac in person', { items: ['ketorolac-10-mg-tablet'], mode: 'in_person' }, 'ok', 'in-person-visit', /Guidelines 2020/],
  ['a medicine nobody knows', { items: [{ name: 'Somerin' }] }, 'warn', 'not-in-master', /none of the lists/],
  ['somebody whose age is not known', { items: [PARACETAMOL], patient: { ageYears: null } }, 'blocked', 'age-needed', /age is asked/],
  ['a minor alone', { items: [PARACETAMOL], patient: { ageYears: 16 } }, 'blocked', 'adult-needed', /together with an adult/],
  ['the very allergy', { items: [IBUPROFEN], patient: { allergies: ['Brufen'] } }, 'blocked', 'allergy', /own record/],
  ['the allergy in Hindi', { items: [PARACETAMOL], patient: { allergies: ['पैरासिटामोल'] } }, 'blocked', 'allergy', /own record/],
  [
    'the class of an allergy',
    { items: ['amoxicillin-500-mg-capsule'], patient: { allergies: ['Penicillin'] } },
    'blocked',
    'allergy-class',
    /allergy classes/,
  ],
  [
    'a related class',
    { items: ['cefixime-200-mg-tablet'], patient: { allergies: ['penicillin'] } },
    'warn',
    'allergy-related-class',
    /allergy classes/,
  ],
  [
    'an unrelated class after a sulfa allergy',
    { items: ['furosemide-40-mg-tablet'], patient: { allergies: ['Sulfa medicines'] }, followsVisitAt: LAST },
    'ok',
    'allergy-related-class',
    /allergy classes/,
  ],
  [
    'a patient who wrote nothing down',
    { items: [PARACETAMOL], patient: { allergies: null } },
    'ok',
    'allergies-not-written-down',
    /own record/,
  ],
  [
    'one substance in two medicines',
    { items: [PARACETAMOL, 'aceclofenac-paracetamol-100-mg-325-mg-tablet'] },
    'warn',
    'duplicate-medicine',
    /ATC/,
  ],
  ['one substance taken already', { items: [PARACETAMOL], current: ['paracetamol-650-mg-tablet'] }, 'warn', 'duplicate-medicine', /ATC/],
  ['two of one group', { items: [IBUPROFEN, 'naproxen-250-mg-tablet'] }, 'warn', 'duplicate-class', /ATC/],
  [
    'two that must not meet',
    { items: ['sildenafil-50-mg-tablet'], current: ['isosorbide-dinitrate-10-mg-tablet'] },
    'warn',
    'interaction-contraindicated',
    /ANSM 2016/,
  ],
  ['a major interaction', { items: [IBUPROFEN], current: ['warfarin-5-mg-tablet'] }, 'warn', 'interaction-major', /ANSM 2016/],
  [
    'six grams of paracetamol',
    { items: [{ medicineId: PARACETAMOL, dose: '3 tablets', frequency: 'QID' }] },
    'warn',
    'dose-over-maximum',
    /awaits a pharmacist/,
  ],
  [
    'one substance too much over two medicines',
    {
      items: [
        { medicineId: PARACETAMOL, dose: '2 tablets', frequency: 'TDS' },
        { medicineId: 'paracetamol-650-mg-tablet', frequency: 'TDS' },
      ],
    },
    'warn',
    'dose-over-maximum',
    /awaits a pharmacist/,
  ],
  [
    'too much for a weight',
    { items: [{ medicineId: PARACETAMOL, dose: '1 tablet', frequency: 'TDS' }], patient: { ...CHILD, weightKg: 18 } },
    'warn',
    'dose-over-maximum-for-weight',
    /awaits/,
  ],
  ['a child whose weight nobody knows', { items: [PARACETAMOL], patient: CHILD }, 'warn', 'weight-needed', /awaits a pharmacist/],
  [
    'a medicine a child is too young for',
    { items: ['diclofenac-50-mg-tablet'], patient: CHILD },
    'warn',
    'too-young',
    /awaits a pharmacist/,
  ],
  [
    'ibuprofen in a pregnancy',
    { items: [IBUPROFEN], patient: { sex: 'female', ageYears: 26 }, asked: { pregnant: 'yes' } },
    'warn',
    'pregnancy-avoid',
    /awaits/,
  ],
  [
    'a statin for a woman nobody has asked',
    { items: ['atorvastatin-10-mg-tablet'], patient: { sex: 'female', ageYears: 26 } },
    'warn',
    'pregnancy-not-asked',
    /awaits/,
  ],
  ['what cannot be counted', { items: [{ medicineId: PARACETAMOL, frequency: 'as discussed' }] }, 'blocked', 'quantity-needed', /counted/],
];

test.each(TABLE)('%s: %s', (_, said, verdict, code, source) => {
  const found = check(said).filter((one) => one.code === code);
  expect(found.map((one) => one.verdict)).toContain(verdict);
  expect(found[0]?.source).toMatch(source);
});

test('every finding names its source, whatever is prescribed', () => {
  for (const { id } of master) {
    for (const one of check({
      items: [id],
      patient: { allergies: ['Penicillin', 'aspirin'], sex: 'female' },
      current: ['warfarin-5-mg-tablet'],
    })) {
      expect(one.source, `${id} ${one.code}`).not.toBe('');
    }
  }
});

test('every medicine of Schedule X and every narcotic is blocked in every kind of visit', () => {
  const forbidden = master.filter(({ schedule, ndps, teleList }) => schedule === 'X' || ndps === 'yes' || teleList === 'PROHIBITED');
  expect(forbidden.length).toBeGreaterThan(30);
  for (const { id } of forbidden) {
    for (const mode of ['video', 'audio', 'text', 'in_person'] as const) {
      expect(
        check({ items: [id], mode, followsVisitAt: LAST }).some(({ verdict }) => verdict === 'blocked'),
        `${id} ${mode}`,
      ).toBe(true);
    }
  }
});

test('list B is for a follow-up', () => {
  const listB = master.filter(({ teleList, ndps }) => teleList === 'B' && ndps !== 'yes');
  for (const { id } of listB) {
    expect(check({ items: [id] }).map(({ code }) => code)).toContain('tele-list-b-first-visit');
    expect(check({ items: [id], followsVisitAt: LAST }).map(({ code }) => code)).not.toContain('tele-list-b-first-visit');
  }
  expect(listB).not.toEqual([]);
});

describe('what stands before the signature', () => {
  const checks: RxCheck[] = [
    { item: 0, verdict: 'warn', code: 'duplicate-class', source: 'x', evidence: 'inferred' },
    { item: 0, verdict: 'blocked', code: 'ndps', source: 'x', evidence: 'law' },
    { item: 0, verdict: 'ok', code: 'tele-list-o', source: 'x', evidence: 'law' },
  ];

  test('a warning goes with a reason for it, and not with one for another item', () => {
    expect(standing(checks, []).map(({ code }) => code)).toEqual(['duplicate-class', 'ndps']);
    expect(standing(checks, [{ item: 1, code: 'duplicate-class', reason: 'for a week' }])).toHaveLength(2);
    expect(standing(checks, [{ item: 0, code: 'duplicate-class', reason: 'for a week' }]).map(({ code }) => code)).toEqual(['ndps']);
  });

  test('no reason goes over a block', () => {
    expect(standing(checks, [{ item: 0, code: 'ndps', reason: 'because' }]).map(({ code }) => code)).toContain('ndps');
  });
});
