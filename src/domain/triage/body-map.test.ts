import { expect, test } from 'vitest';
import en from '@/i18n/messages/en/triage.json';
import hi from '@/i18n/messages/hi/triage.json';
import pa from '@/i18n/messages/pa/triage.json';
import { BODY_PLACES, bodyText, isBodyPlace } from './body-map';
import { checkSymptoms } from './check-symptoms';
import { conceptOf } from './rules';

const WORDS = { en: en.check.body, hi: hi.check.body, pa: pa.check.body };

test.each(['en', 'hi', 'pa'] as const)('whatever is pressed on the picture is understood as that place and sensation: %s', (locale) => {
  const { places, sensations } = WORDS[locale];
  const wrong = Object.entries(BODY_PLACES).flatMap(([place, all]) =>
    all.flatMap((sensation) => {
      const text = bodyText(places[place as keyof typeof places], sensations[sensation]);
      const { level, understood } = checkSymptoms({ text });
      const found = understood.filter(({ present }) => present).map(({ concept }) => concept);
      const wanted = conceptOf(`${sensation}@${place}`);
      return wanted !== null && found.includes(wanted) && level !== 'unclear'
        ? []
        : [`${text} ${String(wanted)}: ${level} ${found.join()}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test('a name from an address is a place only when it is one', () => {
  expect(['chest', 'constructor', '__proto__', 'toString', ''].filter(isBodyPlace)).toEqual(['chest']);
});
