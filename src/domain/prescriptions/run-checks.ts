import { countedQuantity } from './amounts';
import { allergyChecks } from './allergy-checks';
import { MASTER_SOURCE, type CheckInput, type CheckedItem, type RxCheck } from './checks';
import { doseChecks } from './dose-checks';
import { interactionChecks } from './interaction-checks';
import type { RxOverride } from './schema';
import { teleChecks } from './tele-gate';

/** Who may be pregnant: asked from menarche to menopause, generously. */
const MAY_BE_PREGNANT_YEARS = { from: 11, to: 55 };

/** Every finding about a prescription, quiet ones among them, item by item and what concerns all of it last. */
export function runChecks(input: CheckInput): RxCheck[] {
  const found = [
    ...teleChecks(input),
    ...allergyChecks(input),
    ...interactionChecks(input),
    ...doseChecks(input),
    ...pregnancyChecks(input),
    ...quantityChecks(input.items),
  ];
  return distinct(found).sort((a, b) => (a.item ?? Infinity) - (b.item ?? Infinity) || 0);
}

/** Pregnancy: a warning where it is known or where a contraindicated medicine is given without having asked. */
function pregnancyChecks({ items, patient: { sex, ageYears }, asked }: CheckInput): RxCheck[] {
  const { from, to } = MAY_BE_PREGNANT_YEARS;
  const mayBe = sex !== 'male' && ageYears !== null && ageYears >= from && ageYears <= to;
  if (asked.pregnant === 'no' || (asked.pregnant === undefined && !mayBe)) return [];
  return items.flatMap(({ medicine }, item): RxCheck[] => {
    const advice = medicine?.pregnancy;
    if (advice === undefined || advice === 'generally-used') return [];
    const known = asked.pregnant === 'yes';
    const isSerious = advice === 'contraindicated' || (advice === 'avoid' && known);
    const found = { item, source: MASTER_SOURCE, evidence: 'unverified' } as const;
    if (isSerious) return [{ ...found, verdict: 'warn', code: known ? `pregnancy-${advice}` : 'pregnancy-not-asked' }];
    return known ? [{ ...found, verdict: 'ok', code: 'pregnancy-caution' }] : [];
  });
}

/** A pharmacy hands over a number, so there must be one. */
function quantityChecks(items: readonly CheckedItem[]): RxCheck[] {
  return items.flatMap(({ item, medicine }, place): RxCheck[] => {
    const written = { ...item, strength: medicine?.strength ?? item.strength, form: medicine?.form ?? item.form };
    if (item.quantity !== undefined || countedQuantity(written) !== null) return [];
    return [
      { item: place, verdict: 'blocked', code: 'quantity-needed', source: 'cannot be counted from dose and frequency', evidence: 'form' },
    ];
  });
}

function distinct(found: readonly RxCheck[]): RxCheck[] {
  return [...new Map(found.map((one) => [`${String(one.item)} ${one.code} ${one.with ?? ''}`, one])).values()];
}

/** What keeps a prescription from being signed: what is blocked, and warnings nobody has given a reason to go over. */
export function standing(checks: readonly RxCheck[], overrides: readonly RxOverride[]): RxCheck[] {
  return checks.filter(
    ({ verdict, item, code }) =>
      verdict === 'blocked' || (verdict === 'warn' && !overrides.some((one) => one.item === item && one.code === code)),
  );
}
