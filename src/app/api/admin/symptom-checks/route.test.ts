import { afterEach, beforeEach, expect, test } from 'vitest';
import { POST as CHECK } from '@/app/api/ai/symptom-check/route';
import { checkTallies } from '@/server/triage/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const check = (body: Record<string, unknown>) => clinic.call(CHECK, { path: '/api/ai/symptom-check', body });
const list = (as?: string) => clinic.call(GET, { ...(as !== undefined && { as }), path: '/api/admin/symptom-checks' });

test('an admin sees how many checks of a day came out how, in numbers alone', async () => {
  await check({ text: 'छाती में दर्द और पसीना', locale: 'hi' });
  await check({ text: 'cough for 3 weeks, SECRET WORDS', finished: true });
  // Not finished: a question is open.
  await check({ text: 'cough for 3 weeks' });
  expect((await list('admin@demo.test')).body).toEqual({ items: [] });
  clinic.at('2026-01-05T03:31:30.000Z');
  await check({ text: 'chest pain and sweating' });
  const { body, text } = await list('admin@demo.test');
  expect(body).toEqual({
    items: [
      {
        on: '2026-01-05',
        levels: { unclear: 0, self_care: 0, routine: 1, urgent: 0, emergency: 2 },
        locales: { en: 2, hi: 1, pa: 0 },
        model: 0,
        fallback: 0,
      },
    ],
  });
  expect(text).not.toContain('SECRET');
});

test('the counts of an evening are written the next day, to their own day, and add up', async () => {
  clinic.at('2026-01-05T18:00:00.000Z');
  await check({ text: 'chest pain and sweating' });
  clinic.at('2026-01-06T03:00:00.000Z');
  await check({ text: 'chest pain and sweating' });
  clinic.at('2026-01-06T03:02:00.000Z');
  await Promise.all([check({ text: 'chest pain and sweating' }), check({ text: 'chest pain and sweating' })]);
  clinic.at('2026-01-06T03:05:00.000Z');
  await check({ text: 'chest pain and sweating' });
  const counts = (await clinic.platform.store.find(checkTallies, { limit: 5 })).map(({ on, levels }) => [on, levels.emergency]);
  expect(Object.fromEntries(counts)['2026-01-05']).toBe(1);
  expect(Number(Object.fromEntries(counts)['2026-01-06'])).toBeGreaterThanOrEqual(2);
});

test.each([
  [undefined, 401],
  ['asha@demo.test', 403],
  ['kaur@demo.test', 403],
] as const)('refuses %s', async (as, status) => {
  expect((await list(as)).status).toBe(status);
});
