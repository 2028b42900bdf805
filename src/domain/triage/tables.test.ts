import { describe, expect, test } from 'vitest';
import { LOCALES } from '@/domain/shared/primitives';
import en from '@/i18n/messages/en/triage.json';
import hi from '@/i18n/messages/hi/triage.json';
import pa from '@/i18n/messages/pa/triage.json';
import { SAME_AS } from './same-as';
import { evaluate, conceptsOf, parseExpression, type Expression } from './expression';
import { PLAIN_FACT, type Fact, type Facts } from './facts';
import { ENTRIES } from './lexicon';
import { QUESTIONS } from './questions';
import { readText } from './read-text';
import { COMPLAINTS, conceptOf, RULES } from './rules';

const MESSAGES = { en: en.triage, hi: hi.triage, pa: pa.triage };

describe('the lexicon', () => {
  test('has at least 350 concepts, each with words in three languages', () => {
    expect(new Set(ENTRIES.map(({ concept }) => concept)).size).toBeGreaterThanOrEqual(350);
    expect(ENTRIES.filter(({ terms }) => terms.slice(0, 3).some((words) => words === '')).map(({ concept }) => concept)).toEqual([]);
  });

  test('finds every symptom and every exposure by its first English word and by its first Hindi and Punjabi word', () => {
    const lost = ENTRIES.filter(({ kind }) => kind === 'symptom' || kind === 'exposure').flatMap(({ concept, terms }) =>
      [terms[0], terms[1], terms[2]].flatMap((words) => {
        const term = words.split(';')[0] ?? '';
        const found = readText(term).understood.map((one) => one.concept);
        return found.includes(concept) ? [] : [`${concept}: ${term} is ${found.join()}`];
      }),
    );
    expect(lost).toEqual([]);
  });
});

describe('the rules', () => {
  test('are at least 200, with different ids, each with a source and a day', () => {
    expect(RULES.length).toBeGreaterThanOrEqual(200);
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    expect(RULES.filter(({ source, reviewedOn }) => source === '' || !/^\d{4}-\d\d-\d\d$/.test(reviewedOn))).toEqual([]);
  });

  test('can each come true', () => {
    const never = RULES.filter(({ when }) => evaluate(when, factsFor(when)) !== 'yes').map(({ id }) => id);
    expect(never).toEqual([]);
  });

  test('speak only of concepts that words lead to', () => {
    const led = new Set([...ENTRIES.map(({ concept }) => concept), ...Object.values(SAME_AS), 'news-high', 'news-medium']);
    const all = [...RULES.map(({ when }) => when), ...COMPLAINTS.map(({ when }) => when)].flatMap(conceptsOf);
    expect([...new Set(all)].filter((concept) => !led.has(concept) && !concept.includes('@'))).toEqual([]);
    expect(conceptOf('pain@moon')).toBeNull();
  });

  test('refuse a condition that cannot be read', () => {
    for (const wrong of ['pain@moon', 'fever &', '(fever', 'fever.loud', 'fever cough'])
      expect(() => parseExpression(wrong, new Map(), conceptOf), wrong).toThrow();
  });
});

describe('the complaints', () => {
  test('are at least 45, ask only questions that exist, and have a source', () => {
    expect(COMPLAINTS.length).toBeGreaterThanOrEqual(45);
    expect(COMPLAINTS.flatMap(({ asks }) => asks).filter((id) => QUESTIONS[id] === undefined)).toEqual([]);
    expect(COMPLAINTS.filter(({ source }) => source === '')).toEqual([]);
  });

  test('ask about concepts that exist', () => {
    const asked = Object.values(QUESTIONS).flatMap((question) => (question.kind === 'yes_no' ? [question.concept] : []));
    expect(asked.filter((concept) => conceptOf(concept) !== concept)).toEqual([]);
  });
});

describe.each(LOCALES)('the words in %s', (locale) => {
  const words = MESSAGES[locale];

  test.each([
    ['why', [...RULES.map(({ says }) => says), 'careAtHome', 'notUrgent']],
    [
      'advice',
      [
        ...RULES.flatMap(({ advice }) => advice),
        ...COMPLAINTS.flatMap(({ advice }) => advice),
        'callNow',
        'notAlone',
        'seeToday',
        'seeSoon',
      ],
    ],
    ['comeBack', [...COMPLAINTS.flatMap(({ comeBack }) => comeBack), 'worse']],
    ['ask', Object.keys(QUESTIONS)],
  ] as const)('are there for every %s, and for nothing else', (part, keys) => {
    expect(Object.keys(words[part]).sort()).toEqual([...new Set(keys)].sort());
  });
});

/** Facts under which a condition holds: everything it names is there, as grave as it asks. */
function factsFor(when: Expression): Facts {
  const facts = { concepts: new Map<string, Fact>(), years: null, sex: null, gestationWeeks: null, vitals: {} } as {
    -readonly [K in keyof Facts]: Facts[K];
  } & {
    concepts: Map<string, Fact>;
  };
  satisfy(when, facts);
  return facts;
}

type Mutable = { -readonly [K in keyof Facts]: Facts[K] } & { concepts: Map<string, Fact> };

function satisfy(when: Expression, facts: Mutable): void {
  if (when.kind === 'all') for (const one of when.of) satisfy(one, facts);
  if (when.kind === 'any' && when.of[0]) satisfy(when.of[0], facts);
  if (when.kind === 'sex') facts.sex = when.sex;
  if (when.kind === 'concept')
    facts.concepts.set(when.concept, {
      ...PLAIN_FACT,
      days: facts.concepts.get(when.concept)?.days ?? null,
      isSevere: true,
      isSudden: true,
      isWorse: true,
      isMild: true,
    });
  if (when.kind === 'days')
    facts.concepts.set(when.concept, { ...PLAIN_FACT, isSevere: true, isSudden: true, isWorse: true, isMild: true, days: near(when) });
  if (when.kind === 'number' && when.name === 'age') facts.years = narrow(facts.years, near(when), when.compare);
  if (when.kind === 'number' && when.name === 'weeks') facts.gestationWeeks = near(when);
  if (when.kind === 'number' && when.name !== 'age' && when.name !== 'weeks')
    facts.vitals = { ...facts.vitals, [when.name === 'breaths' ? 'respiratoryRate' : when.name]: near(when) };
}

const near = ({ compare, value }: { compare: string; value: number }): number => (compare.startsWith('>') ? value + 0.01 : value - 0.001);

/** Two bounds of an age are both kept: the lower of an upper bound after a lower one. */
function narrow(years: Facts['years'], value: number, compare: string): [number, number] {
  if (years === null || (compare.startsWith('>') && value > years[0])) return [value, value];
  return [years[0], years[1]];
}
