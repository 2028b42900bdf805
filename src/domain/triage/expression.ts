import type { Fact, Facts } from './facts';
import type { Vitals } from './read-vitals';

/** Whether something holds: a fact nobody spoke of is unknown, and unknown is never no. */
export type Truth = 'yes' | 'no' | 'unknown';
type Compare = '<' | '<=' | '>' | '>=';
export type Expression =
  | { kind: 'all' | 'any'; of: readonly Expression[] }
  | { kind: 'concept'; concept: string; flag: keyof typeof FLAGS | null }
  | { kind: 'days'; concept: string; compare: Compare; value: number }
  | { kind: 'number'; name: NumberName; compare: Compare; value: number }
  | { kind: 'sex'; sex: 'male' | 'female' };

const FLAGS = { severe: 'isSevere', sudden: 'isSudden', worse: 'isWorse', mild: 'isMild' } as const satisfies Record<string, keyof Fact>;
const NUMBERS = {
  age: 'age',
  weeks: 'weeks',
  temperature: 'temperature',
  systolic: 'systolic',
  diastolic: 'diastolic',
  pulse: 'pulse',
  spo2: 'spo2',
  breaths: 'respiratoryRate',
  glucose: 'glucose',
} as const;
type NumberName = keyof typeof NUMBERS;

const PART = /\s*([()&|]|[a-z0-9@-]+(?:\.[a-z]+)?(?:\s*(?:<=|>=|<|>)\s*[\d.]+[a-z]*)?)/y;

/**
 * Reads a condition as the rules are written in: concepts joined by `&` and `|`, a flag or a duration behind a dot
 * (`headache.sudden`, `cough.days>=14`), ages with a unit (`age<3m`), measured values (`spo2<92`), `female` and `male`. There is no
 * "not": more that is known to be there can then never lower a level. A name of `groups` stands for its own condition. Throws on
 * anything else.
 */
export function parseExpression(
  source: string,
  groups: ReadonlyMap<string, Expression>,
  conceptOf: (name: string) => string | null,
): Expression {
  const parts: string[] = [];
  PART.lastIndex = 0;
  for (let at = 0; at < source.trimEnd().length; at = PART.lastIndex) {
    PART.lastIndex = at;
    const part = PART.exec(source)?.[1];
    if (part === undefined) throw new Error(`cannot read the condition "${source}" at ${String(at)}`);
    parts.push(part.replaceAll(' ', ''));
  }
  let next = 0;
  const many = (mark: '|' | '&', one: () => Expression): Expression => {
    const of = [one()];
    while (parts[next] === mark) {
      next += 1;
      of.push(one());
    }
    return of.length === 1 && of[0] ? of[0] : { kind: mark === '|' ? 'any' : 'all', of };
  };
  const either = (): Expression => many('|', both);
  const both = (): Expression => many('&', single);
  const single = (): Expression => {
    const part = parts[next] ?? '';
    next += 1;
    if (part !== '(') return atom(part, groups, conceptOf, source);
    const inner = either();
    if (parts[next] !== ')') throw new Error(`a bracket is open in "${source}"`);
    next += 1;
    return inner;
  };
  const whole = either();
  if (next !== parts.length) throw new Error(`cannot read all of "${source}"`);
  return whole;
}

function atom(
  part: string,
  groups: ReadonlyMap<string, Expression>,
  conceptOf: (name: string) => string | null,
  source: string,
): Expression {
  const [, name = '', flag, compare, value = '', unit] = /^([a-z0-9@-]+)(?:\.([a-z]+))?(?:(<=|>=|<|>)([\d.]+)([a-z]*))?$/.exec(part) ?? [];
  const group = groups.get(name);
  if (group && flag === undefined && compare === undefined) return group;
  if (name === 'male' || name === 'female') return { kind: 'sex', sex: name };
  if (compare !== undefined && flag === undefined && name in NUMBERS)
    return { kind: 'number', name: name as NumberName, compare: compare as Compare, value: inYears(Number(value), unit) };
  const concept = conceptOf(name);
  if (concept === null) throw new Error(`no concept "${name}" in "${source}"`);
  if (flag === 'days' && compare !== undefined) return { kind: 'days', concept, compare: compare as Compare, value: Number(value) };
  if (flag !== undefined && !(flag in FLAGS)) throw new Error(`no flag "${flag}" in "${source}"`);
  return { kind: 'concept', concept, flag: (flag as keyof typeof FLAGS | undefined) ?? null };
}

function inYears(value: number, unit: string | undefined): number {
  if (unit === 'm') return value / 12;
  return unit === 'd' ? value / 365 : value;
}

/** Whether a condition holds. */
export function evaluate(expression: Expression, facts: Facts): Truth {
  switch (expression.kind) {
    case 'all':
      return joined(expression.of, facts, 'no', 'yes');
    case 'any':
      return joined(expression.of, facts, 'yes', 'no');
    case 'concept': {
      const fact = facts.concepts.get(expression.concept);
      if (!fact) return 'unknown';
      return fact.isPresent && (expression.flag === null || fact[FLAGS[expression.flag]]) ? 'yes' : 'no';
    }
    case 'days': {
      const fact = facts.concepts.get(expression.concept);
      if (fact && !fact.isPresent) return 'no';
      return fact?.days === undefined || fact.days === null
        ? 'unknown'
        : compared([fact.days, fact.days], expression.compare, expression.value);
    }
    case 'number':
      return compared(rangeOf(expression.name, facts), expression.compare, expression.value);
    case 'sex':
      if (facts.sex === null) return 'unknown';
      return facts.sex === expression.sex ? 'yes' : 'no';
  }
}

function joined(of: readonly Expression[], facts: Facts, decisive: Truth, otherwise: Truth): Truth {
  let result = otherwise;
  for (const one of of) {
    const truth = evaluate(one, facts);
    if (truth === decisive) return decisive;
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}

function rangeOf(name: NumberName, facts: Facts): readonly [number, number] | null {
  if (name === 'age') return facts.years;
  const value = name === 'weeks' ? facts.gestationWeeks : facts.vitals[NUMBERS[name] as keyof Vitals];
  return value === undefined || value === null ? null : [value, value];
}

function compared(range: readonly [number, number] | null, compare: Compare, value: number): Truth {
  if (range === null) return 'unknown';
  const holds = (known: number) =>
    (compare === '<' && known < value) ||
    (compare === '<=' && known <= value) ||
    (compare === '>' && known > value) ||
    (compare === '>=' && known >= value);
  const [low, high] = [holds(range[0]), holds(range[1])];
  if (low === high) return low ? 'yes' : 'no';
  return 'unknown';
}

/** The concepts a condition names. */
export function conceptsOf(expression: Expression): string[] {
  if (expression.kind === 'all' || expression.kind === 'any') return expression.of.flatMap(conceptsOf);
  return expression.kind === 'concept' || expression.kind === 'days' ? [expression.concept] : [];
}
