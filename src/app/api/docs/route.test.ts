import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FEATURES } from '@/domain/registry';
import { PROBLEMS } from '@/domain/shared/problem';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET } from './route';

let clinic: Clinic;
let html = '';
let policy = '';

beforeAll(async () => {
  clinic = await openClinic();
  const got = await clinic.call(GET, { path: '/api/docs' });
  expect([got.status, got.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  html = got.text;
  policy = got.headers.get('content-security-policy') ?? '';
});
afterAll(() => clinic.close());

test('shows every endpoint and every problem under an address of its own', () => {
  for (const [feature, { api }] of Object.entries(FEATURES)) {
    for (const name of Object.keys(api)) expect(html).toContain(`id="${feature}.${name}"`);
  }
  for (const code of Object.keys(PROBLEMS)) expect(html).toContain(`id="problem-${code}"`);
});

test('runs nothing and fetches nothing from elsewhere', () => {
  expect(html).not.toMatch(/<script|\son\w+=|javascript:|style="/i);
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|script-src|https?:/);
});

test('its one style is the one the policy allows', () => {
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style = '']) => style);
  const fingerprint = createHash('sha256')
    .update(styles[0] ?? '')
    .digest('base64');
  expect(styles).toHaveLength(1);
  expect(policy).toContain(`style-src 'sha256-${fingerprint}'`);
});

test('every link inside it leads somewhere, and every tag that is opened is closed', () => {
  for (const [, id = ''] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${id}"`);
  for (const tag of ['details', 'summary', 'dl', 'dt', 'dd', 'section', 'p', 'span', 'code']) {
    const count = (pattern: RegExp) => [...html.matchAll(pattern)].length;
    expect(count(new RegExp(`<${tag}[ >]`, 'g')), tag).toBe(count(new RegExp(`</${tag}>`, 'g')));
  }
});
