import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LINE_QUALITIES, MEDIA, lineQuality, mediumToOffer, nextMedium, type ConnectionQuality } from './connection-quality';

const times = (count: number, quality: ConnectionQuality) => Array.from({ length: count }, () => quality);

describe('the quality of a line', () => {
  test.each([
    ['good when nothing is wrong', { isConnected: true, loss: 0, roundTripMs: 80, availableKbps: 900 }, 'good'],
    ['good when the browser reports nothing', { isConnected: true }, 'good'],
    ['fair from 3 % loss', { isConnected: true, loss: 0.03 }, 'fair'],
    ['fair from 300 ms', { isConnected: true, roundTripMs: 300 }, 'fair'],
    ['fair under 300 kbps', { isConnected: true, availableKbps: 299 }, 'fair'],
    ['weak from 10 % loss', { isConnected: true, loss: 0.1 }, 'weak'],
    ['weak from 800 ms', { isConnected: true, roundTripMs: 800 }, 'weak'],
    ['weak under 120 kbps', { isConnected: true, availableKbps: 119 }, 'weak'],
    ['lost without a connection, whatever the numbers', { isConnected: false, loss: 0 }, 'lost'],
  ] as const)('for video is %s', (_, stats, expected) => {
    expect(lineQuality(stats, 'video')).toBe(expected);
  });

  test('is never worse for a lesser medium', () => {
    const stats = fc.record({
      isConnected: fc.boolean(),
      loss: fc.double({ min: 0, max: 1, noNaN: true }),
      roundTripMs: fc.nat(2000),
      availableKbps: fc.nat(600),
    });
    fc.assert(
      fc.property(stats, (look) => {
        const [video, audio, text] = MEDIA.map((medium) => LINE_QUALITIES.indexOf(lineQuality(look, medium)));
        expect(audio).toBeLessThanOrEqual(video ?? 0);
        expect(text).toBeLessThanOrEqual(audio ?? 0);
      }),
    );
  });
});

describe('the ladder from video over audio to text', () => {
  test('steps down after four bad looks out of five, not after three', () => {
    expect(nextMedium({ medium: 'video', samples: ['good', ...times(4, 'weak')] })).toBe('audio');
    expect(nextMedium({ medium: 'video', samples: ['good', 'good', ...times(3, 'weak')] })).toBe('video');
    expect(nextMedium({ medium: 'audio', samples: times(4, 'lost') })).toBe('text');
    expect(nextMedium({ medium: 'text', samples: times(9, 'lost') })).toBe('text');
  });

  test('forgives a bad time that has passed', () => {
    expect(nextMedium({ medium: 'video', samples: [...times(4, 'weak'), ...times(3, 'good')] })).toBe('video');
  });

  test('takes one step at a time and never goes up by itself', () => {
    const samples = fc.array(fc.constantFrom(...LINE_QUALITIES), { maxLength: 30 });
    fc.assert(
      fc.property(fc.constantFrom(...MEDIA), samples, (medium, looks) => {
        const step = MEDIA.indexOf(nextMedium({ medium, samples: looks })) - MEDIA.indexOf(medium);
        expect([0, 1]).toContain(step);
      }),
    );
  });

  test('offers more after thirty good seconds in a row', () => {
    expect(mediumToOffer({ medium: 'audio', preferred: 'video', samples: times(15, 'good') })).toBe('video');
    expect(mediumToOffer({ medium: 'audio', preferred: 'video', samples: times(14, 'good') })).toBeNull();
    expect(mediumToOffer({ medium: 'audio', preferred: 'video', samples: ['fair', ...times(14, 'good')] })).toBeNull();
  });

  test('offers nothing beyond what was booked', () => {
    expect(mediumToOffer({ medium: 'audio', preferred: 'audio', samples: times(20, 'good') })).toBeNull();
    expect(mediumToOffer({ medium: 'text', preferred: 'audio', samples: times(20, 'good') })).toBe('audio');
  });

  test('a line that stepped down is not offered more on the same looks', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINE_QUALITIES), { maxLength: 30 }), (samples) => {
        const hasSteppedDown = nextMedium({ medium: 'video', samples }) === 'audio';
        if (hasSteppedDown) expect(mediumToOffer({ medium: 'audio', preferred: 'video', samples })).toBeNull();
      }),
    );
  });
});
