import { expect, it } from 'vitest';
import { localePath } from './locale-path';

it.each([
  ['/', '/pa'],
  ['/?theme=dark', '/pa?theme=dark'],
  ['/#how', '/pa#how'],
  ['/doctors?q=x#top', '/pa/doctors?q=x#top'],
  ['#complaints', '#complaints'],
  ['tel:112', 'tel:112'],
  ['https://example.org/a', 'https://example.org/a'],
  ['//example.org/a', '//example.org/a'],
])('writes %s as %s in Punjabi', (href, expected) => {
  expect(localePath(href, 'pa')).toBe(expected);
});
