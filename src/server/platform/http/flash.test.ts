import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { flashText, readFlash } from './flash';
import { FORM_FIELDS_MAX } from './form-to-object';

const SECRET = 'a secret of this test alone';
const said = { id: 'abc', code: 'bad-request' as const, errors: [{ at: 'weekly.0.to', code: 'not-after-from' }] };

it('brings back what was typed, a value a line where a field came several times, and never a password', () => {
  const form = new URLSearchParams('name=Asha&language=pa&language=hi&password=secret&_key=1');
  const flash = readFlash(flashText(said, form, SECRET), 'abc', SECRET);
  expect(flash).toEqual({ ...said, values: { name: 'Asha', language: 'pa\nhi' } });
});

it('fits a whole week of hours into a cookie', () => {
  const rows = Array.from({ length: 60 }, (_, i) => [`weekly.${i}.from`, `0${i % 10}:${(i * 5) % 60}`] as const);
  const text = flashText(said, new URLSearchParams(rows.map(([name, value]) => [name, value])), SECRET);
  expect(text.length).toBeLessThan(3500);
  expect(Object.keys(readFlash(text, 'abc', SECRET)?.values ?? {})).toHaveLength(60);
});

it('opens only for the page it was made for', () => {
  const text = flashText(said, new URLSearchParams(), SECRET);
  expect(readFlash(text, 'other', SECRET)).toBeNull();
  expect(readFlash(`${text}x`, 'abc', 'another secret')).toBeNull();
});

it('fits the cookie also when every one of many fields is at fault', () => {
  const names = Array.from({ length: FORM_FIELDS_MAX }, (_, i) => `${randomUUID()}.${i}`);
  const errors = names.map((at) => ({ at, code: 'unknown-field' }));
  const form = new URLSearchParams(names.map((name) => [name, randomUUID()]));
  expect(flashText({ ...said, errors }, form, SECRET).length).toBeLessThan(3500);
});
