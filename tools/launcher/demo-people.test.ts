import { expect, test } from 'vitest';
import { DEMO_PASSWORD as SEEDED_PASSWORD } from '@/domain/accounts/demo-clinic';
import { DEMO_PEOPLE as SEEDED } from '@/testing/people';
import { DEMO_PASSWORD, DEMO_PEOPLE } from './demo-people.mjs';

test('the start names people the seed really makes, with the password they have', () => {
  expect(DEMO_PASSWORD).toBe(SEEDED_PASSWORD);
  const seeded = SEEDED.map(({ role, identifier }) => ({ role, identifier }));
  expect(seeded).toEqual(expect.arrayContaining(DEMO_PEOPLE));
});

test('the demo clinic has the people it promises', () => {
  const count = (role: string) => SEEDED.filter((person) => person.role === role).length;
  expect(['patient', 'caregiver', 'doctor', 'pharmacy', 'admin'].map(count)).toEqual([8, 2, 14, 4, 2]);
  expect(new Set(SEEDED.map(({ identifier }) => identifier)).size).toBe(SEEDED.length);
});
