import {
  nameOf,
  substancesOf,
  type CheckInput,
  type CheckedItem,
  type CheckedMedicine,
  type InteractionRule,
  type RxCheck,
} from './checks';

const DUPLICATE_SOURCE = 'same substance or same ATC group (WHO ATC index), product rule';
/** Chemical subgroup: five letters of an ATC code. */
const ATC_GROUP_LETTERS = 5;

type Named = { name: string; medicine: CheckedMedicine };

/** Pairs of items, and of an item with what the patient takes already: the same substance or class twice, and known interactions. */
export function interactionChecks({ items, current, rules }: CheckInput): RxCheck[] {
  const others = current.map((medicine): Named => ({ name: medicine.generic, medicine }));
  return items.flatMap((one, item) => {
    const earlier = items.slice(0, item).flatMap(namedOf);
    return namedOf(one).flatMap(({ medicine }) =>
      [...earlier, ...others].flatMap((other) => [
        ...duplicates(medicine, other).map((found) => ({ item, ...found })),
        ...rules.interactions
          .filter((rule) => isBetween(rule, medicine, other.medicine, rules.classes))
          .map((rule) => ({ item, ...toCheck(rule, other.name) })),
      ]),
    );
  });
}

/** What an item is: for one written by hand, the first entry its name could mean stands for it. */
function namedOf(one: CheckedItem): Named[] {
  const medicine = one.medicine ?? one.couldBe[0];
  return medicine === undefined ? [] : [{ name: nameOf(one), medicine }];
}

function duplicates(medicine: CheckedMedicine, { name, medicine: other }: Named): RxCheck[] {
  const found = { verdict: 'warn', source: DUPLICATE_SOURCE, evidence: 'inferred', with: name } as const;
  const own = substancesOf(medicine);
  if (substancesOf(other).some((substance) => own.includes(substance))) return [{ ...found, code: 'duplicate-medicine' }];
  const group = medicine.atc?.slice(0, ATC_GROUP_LETTERS);
  const isSameGroup = group !== undefined && group.length === ATC_GROUP_LETTERS && other.atc?.startsWith(group) === true;
  return isSameGroup ? [{ ...found, code: 'duplicate-class' }] : [];
}

function isBetween(rule: InteractionRule, one: CheckedMedicine, other: CheckedMedicine, classes: CheckInput['rules']['classes']): boolean {
  const isOn = (side: string, medicine: CheckedMedicine) => isMember(side, medicine, classes);
  return (isOn(rule.a, one) && isOn(rule.b, other)) || (isOn(rule.a, other) && isOn(rule.b, one));
}

function isMember(side: string, medicine: CheckedMedicine, classes: CheckInput['rules']['classes']): boolean {
  const members = side.startsWith('class:') ? (classes[side.slice('class:'.length)] ?? []) : [side];
  return members.some((member) => {
    const [substance = '', atc = ''] = member.split('|');
    return (atc !== '' && medicine.atc === atc) || isSubstance(medicine, substance.toLowerCase());
  });
}

/** A rule names a substance (`Insulin` of any kind too), or a fixed combination as a whole. */
function isSubstance(medicine: CheckedMedicine, substance: string): boolean {
  return (
    medicine.generic.toLowerCase() === substance ||
    substancesOf(medicine).some((own) => own === substance || own.startsWith(`${substance} `))
  );
}

/** Contraindicated and major ones want a reason; the others are quiet lines. */
function toCheck({ severity, effect, management, evidence, source, id }: InteractionRule, name: string): RxCheck {
  return {
    verdict: severity === 'contraindicated' || severity === 'major' ? 'warn' : 'ok',
    code: `interaction-${severity}`,
    source: `${id}: ${source}`,
    evidence: evidence === 'C' ? 'unverified' : 'published',
    with: name,
    detail: `${effect}: ${management}`,
  };
}
