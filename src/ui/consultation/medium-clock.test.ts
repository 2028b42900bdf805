import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MEDIA } from '@/domain/line-quality';
import { agree } from './medium-clock';

const Agreed = fc.record({ medium: fc.constantFrom(...MEDIA), rev: fc.integer({ min: 0, max: 3 }) });

it('two who hear each other come to the same medium, whoever heard first', () => {
  fc.assert(
    fc.property(Agreed, Agreed, (mine, theirs) => {
      expect(agree(mine, theirs)).toEqual(agree(theirs, mine));
    }),
  );
});

it('the later change counts, up as well as down', () => {
  expect(agree({ medium: 'audio', rev: 1 }, { medium: 'video', rev: 2 }).medium).toBe('video');
  expect(agree({ medium: 'video', rev: 1 }, { medium: 'audio', rev: 1 }).medium).toBe('audio');
});
