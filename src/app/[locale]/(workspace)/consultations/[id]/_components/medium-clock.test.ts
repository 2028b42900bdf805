import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MEDIA } from '@/domain/consultations/connection-quality';
import { agree } from './medium-clock';

const Agreed = fc.record({
  medium: fc.constantFrom(...MEDIA),
  rev: fc.integer({ min: 0, max: 3 }),
  cause: fc.constantFrom('line' as const, 'person' as const),
});

it('two who hear each other come to the same medium, whoever heard first', () => {
  fc.assert(
    fc.property(Agreed, Agreed, (mine, theirs) => {
      expect(agree(mine, theirs)).toEqual(agree(theirs, mine));
    }),
  );
});

it('the later change counts, up as well as down', () => {
  const cause = 'person';
  expect(agree({ medium: 'audio', rev: 1, cause }, { medium: 'video', rev: 2, cause }).medium).toBe('video');
  expect(agree({ medium: 'video', rev: 1, cause }, { medium: 'audio', rev: 1, cause }).medium).toBe('audio');
});
