import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TRIAGE_CASES } from '@/testing/triage-cases';
import { checkSymptoms, type Outcome } from './check-symptoms';
import { rankOf } from './level';

const levelOf = (text: string, more: Partial<Parameters<typeof checkSymptoms>[0]> = {}) => checkSymptoms({ text, ...more }).level;
const rank = (text: string, more: Partial<Parameters<typeof checkSymptoms>[0]> = {}) => rankOf(levelOf(text, more));
const presentIn = (text: string) =>
  checkSymptoms({ text })
    .understood.filter(({ present }) => present)
    .map(({ concept }) => concept);
const aCase = fc.constantFrom(...TRIAGE_CASES.filter(({ level }) => level !== 'unclear'));
const RED_FLAGS = ['I cannot breathe', 'छाती में दर्द और पसीना', 'ਉਹ ਬੇਹੋਸ਼ ਹੈ', 'khoon ki ulti hui', 'I want to die'] as const;

test('every case of the development set has the level of its guideline', () => {
  const wrong = TRIAGE_CASES.filter(({ text, level }) => levelOf(text) !== level).map(
    ({ text, level }) => `${level} not ${levelOf(text)}: ${text}`,
  );
  expect(wrong).toEqual([]);
  expect(TRIAGE_CASES.length).toBeGreaterThanOrEqual(300);
});

describe('what is understood', () => {
  test.each([
    ['no fever, cough or vomiting but severe headache', ['headache'], ['fever', 'cough', 'vomiting']],
    ['मुझे बुखार है, खाँसी या उल्टी नहीं है', ['fever'], ['cough', 'vomiting']],
    ['saans phool rahi hai par chhati me dard nahi hai', ['breathless'], ['pain@chest']],
    ['ਬੁਖ਼ਾਰ ਨਹੀਂ ਹੈ ਪਰ ਖੰਘ ਹੈ', ['cough'], ['fever']],
    ['denies chest pain, sweating and palpitations. Has a rash', ['rash'], ['pain@chest', 'sweating', 'palpitations']],
    ['साँस नहीं आ रही', ['unable@breathing'], []],
    ['the baby is not feeding', ['not-feeding'], []],
    ['peshab nahi aaya', ['no-urine'], []],
    ['family history of diabetes, I have a cough', ['cough'], ['diabetes']],
    ['3 day history of fever', ['fever'], []],
    ['past history of seizure, now a cough', ['cough'], ['seizure']],
  ])('%s', (text, present, denied) => {
    const found = presentIn(text);
    expect(found).toEqual(expect.arrayContaining(present));
    expect(found.filter((concept) => (denied as string[]).includes(concept))).toEqual([]);
  });

  test('is marked in the words of the person', () => {
    const text = 'Doctor ji, मुझे  बुखार है और chest pain';
    for (const { start, end, text: said } of checkSymptoms({ text }).understood) expect(text.slice(start, end)).toBe(said);
    expect(checkSymptoms({ text }).understood.map(({ text: said }) => said)).toEqual(['बुखार', 'chest pain']);
  });

  test.each([
    ['bukhar aur sir dard', 'बुखार और सिर दर्द', 'ਬੁਖ਼ਾਰ ਅਤੇ ਸਿਰ ਦਰਦ'],
    ['pet me dard', 'पेट में दर्द', 'ਪੇਟ ਵਿੱਚ ਦਰਦ'],
    ['ulti', 'उल्टी', 'ਉਲਟੀ'],
    ['chhati me dard aur pasina', 'छाती में दर्द और पसीना', 'ਛਾਤੀ ਵਿੱਚ ਦਰਦ ਅਤੇ ਪਸੀਨਾ'],
  ])('%s is the same in three scripts', (roman, hindi, punjabi) => {
    expect(presentIn(hindi)).toEqual(presentIn(roman));
    expect(presentIn(punjabi)).toEqual(presentIn(roman));
    expect(presentIn(roman).length).toBeGreaterThan(0);
  });

  test.each([
    ['my 8 month old baby has fever, 39 C', 'urgent'],
    ['my 2 month old baby has fever', 'emergency'],
    ['बच्चा 2 महीने का है और बुखार है', 'emergency'],
    ['A 60-year-old man with chest pain', 'emergency'],
    ['I dont know why I have chest pain and sweating', 'emergency'],
    ['We do not know why he is vomiting blood', 'emergency'],
    ['fever 104 F', 'urgent'],
    ['BP 190/125 and headache', 'emergency'],
    ['oxygen 88%', 'emergency'],
  ])('ages and values count: %s', (text, level) => {
    expect(levelOf(text)).toBe(level);
  });
});

describe('the laws', () => {
  test('a red flag more never lowers: with one it is an emergency', () => {
    fc.assert(
      fc.property(aCase, fc.constantFrom(...RED_FLAGS), fc.boolean(), ({ text }, flag, isFirst) => {
        expect(levelOf(isFirst ? `${flag}. ${text}` : `${text}. ${flag}`)).toBe('emergency');
      }),
    );
  });

  test('what is denied never raises', () => {
    fc.assert(
      fc.property(
        aCase,
        fc.constantFrom('No chest pain, no seizure.', 'दौरा नहीं पड़ा।', 'khoon ki ulti nahi hui', 'ਛਾਤੀ ਵਿੱਚ ਦਰਦ ਨਹੀਂ ਹੈ'),
        ({ text }, denial) => {
          expect(rank(`${text}. ${denial}`)).toBeLessThanOrEqual(rank(text));
        },
      ),
    );
  });

  test('an age outside of what is safe at home never lowers', () => {
    const mild = fc.constantFrom(...TRIAGE_CASES.filter(({ level }) => level === 'self_care' || level === 'routine'));
    fc.assert(
      fc.property(mild, fc.constantFrom(0.1, 80, 95), ({ text }, ageYears) => {
        expect(rank(text, { patient: { ageYears } })).toBeGreaterThanOrEqual(rank(text, { patient: { ageYears: 30 } }));
      }),
    );
  });

  test('words that make little of it never lower', () => {
    fc.assert(
      fc.property(
        aCase,
        fc.constantFrom('It is probably nothing', 'I am sure it will pass', 'शायद कुछ नहीं है', 'koi badi baat nahi'),
        ({ text }, words) => {
          expect(rank(`${text}. ${words}.`)).toBeGreaterThanOrEqual(rank(text));
        },
      ),
    );
  });

  test('capitals, spaces and marks change nothing', () => {
    fc.assert(
      fc.property(aCase, ({ text }) => {
        expect(levelOf(text.toUpperCase().replaceAll(' ', '  '))).toBe(levelOf(text));
        expect(levelOf(`${text} 🙏!!`)).toBe(levelOf(text));
      }),
    );
  });

  test('the order of the answers does not matter, and "do not know" is never "no"', () => {
    const answers = [
      { id: 'breathless', value: 'no' },
      { id: 'fever', value: 'yes' },
      { id: 'days', value: 2 },
      { id: 'drooling', value: 'unknown' },
    ];
    fc.assert(
      fc.property(aCase, fc.shuffledSubarray(answers), ({ text }, some) => {
        expect(levelOf(text, { answers: some })).toBe(levelOf(text, { answers: some.toReversed() }));
      }),
    );
    expect(levelOf('runny nose for 2 days', { answers: [{ id: 'breathless', value: 'unknown' }] })).toBe('routine');
    expect(levelOf('runny nose for 2 days', { answers: [{ id: 'breathless', value: 'no' }] })).toBe('self_care');
  });

  test('an answer does not take back what the text says', () => {
    expect(levelOf('chest pain and sweating', { answers: [{ id: 'sweating', value: 'no' }] })).toBe('emergency');
  });

  test('any text is answered, and without a word we know it is unclear', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc
            .array(fc.constantFrom('नहीं', 'no', 'है', 'pain', 'ਦਰਦ', ',', '.', '3', 'दिन', '१०', 'not', 'history of', '/', 'BP', '120'))
            .map((words) => words.join(' ')),
        ),
        (text) => {
          const { level, questions } = checkSymptoms({ text });
          expect(questions.length).toBeLessThanOrEqual(6);
          if (level === 'emergency') expect(questions).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the outcome', () => {
  test('always says why, with a source, and what to do; only what is unclear says nothing', () => {
    for (const { text } of TRIAGE_CASES) {
      const { level, why, advice, comeBack, specialties }: Outcome = checkSymptoms({ text });
      expect(why.length > 0 && advice.length > 0, text).toBe(level !== 'unclear');
      expect(why.every(({ source }) => source !== '')).toBe(true);
      if (level !== 'unclear' && level !== 'emergency') expect(comeBack.length > 0 && specialties.length > 0, text).toBe(true);
    }
  });

  test('asks first what could raise it, and nothing twice', () => {
    const first = checkSymptoms({ text: 'mild headache since this morning' });
    expect(first.questions.map(({ id }) => id)).toContain('suddenHead');
    const [asked] = first.questions;
    const next = checkSymptoms({ text: 'mild headache since this morning', answers: [{ id: asked?.id ?? '', value: 'no' }] });
    expect(next.questions.map(({ id }) => id)).not.toContain(asked?.id);
  });

  test('thoughts of suicide are a crisis in every language', () => {
    for (const text of ['I want to die', 'खुदकुशी के विचार आते हैं', 'ਜੀਣ ਨੂੰ ਜੀ ਨਹੀਂ ਕਰਦਾ', 'jeene ka man nahi'])
      expect(checkSymptoms({ text }).isCrisis, text).toBe(true);
  });
});

test('the longest text costs a bounded number of steps, however it is made', () => {
  const worst = ['pain in chest ', 'no ', 'severe very bad ', 'दर्द पेट ', 'saans nahi ', '3 days ', 'fevre coughh '].map((part) =>
    part.repeat(4000 / part.length),
  );
  const { get } = Map.prototype;
  let steps = 0;
  Map.prototype.get = function (key: unknown) {
    steps += 1;
    return get.call(this, key) as unknown;
  };
  try {
    for (const text of worst) {
      steps = 0;
      checkSymptoms({ text });
      // About as many look-ups as a machine makes in a few milliseconds.
      expect(steps, text.slice(0, 20)).toBeLessThan(150_000);
    }
  } finally {
    Map.prototype.get = get;
  }
});
