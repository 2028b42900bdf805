import { describe, expect, it } from 'vitest';
import type { ConnectionStats } from '@/domain/consultations/connection-quality';
import { afterLook, ladder, onRung, type Ladder } from './ladder';
import { NOTHING_COUNTED, readStats } from './read-stats';

const GOOD: ConnectionStats = { isConnected: true, loss: 0, roundTripMs: 50, availableKbps: 2000 };
const BAD: ConnectionStats = { isConnected: true, loss: 0.3, roundTripMs: 50, availableKbps: 60 };
const GONE: ConnectionStats = { isConnected: false };

const looks = (from: Ladder, stats: ConnectionStats, times: number, canReachServer = true) =>
  Array.from({ length: times }).reduce<Ladder>((now) => afterLook(now, stats, canReachServer), from);

describe('the ladder of a call', () => {
  it('goes one step down on a line that stays bad, and another on one that stays worse', () => {
    const voice = looks(ladder('video', 'video'), BAD, 4);
    expect([voice.medium, voice.samples]).toEqual(['audio', []]);
    expect(looks(voice, BAD, 4).medium).toBe('text');
  });

  it('does not go down for a line that is gone for a while: nothing would carry better', () => {
    expect(looks(ladder('video', 'video'), GONE, 12)).toMatchObject({ medium: 'video', quality: 'lost' });
    expect(looks(ladder('video', 'video'), GONE, 100, false).medium).toBe('video');
  });

  it('goes to writing when the server can be reached for half a minute and the other cannot', () => {
    expect(looks(ladder('video', 'video'), GONE, 15)).toMatchObject({ medium: 'text', quality: 'lost' });
  });

  it('does not judge the line by what the first ten seconds after a gap tell of the gap', () => {
    const back = looks(looks(ladder('video', 'video'), GONE, 3), BAD, 5);
    expect(back).toMatchObject({ medium: 'video', quality: 'good', samples: [] });
    expect(looks(back, BAD, 4).medium).toBe('audio');
  });

  it('offers more after thirty good seconds, never more than was booked, and goes up only when told', () => {
    const voice = looks(ladder('audio', 'video'), GOOD, 14);
    expect(voice.offer).toBeNull();
    expect(looks(voice, GOOD, 1)).toMatchObject({ medium: 'audio', offer: 'video' });
    expect(looks(ladder('audio', 'audio'), GOOD, 30).offer).toBeNull();
  });

  it('forgets what it saw when the medium changes or the line was gone', () => {
    const almost = looks(ladder('audio', 'video'), GOOD, 14);
    expect(onRung(almost, 'video')).toMatchObject({ samples: [], richer: [] });
    expect(looks(looks(almost, GONE, 1), GOOD, 10).offer).toBeNull();
  });
});

describe('reading the browser’s statistics', () => {
  const report = (received: number, lost: number) => [
    { type: 'transport', id: 'T', selectedCandidatePairId: 'P2' },
    { type: 'candidate-pair', id: 'P1', nominated: true, state: 'succeeded', currentRoundTripTime: 9 },
    {
      type: 'candidate-pair',
      id: 'P2',
      nominated: true,
      state: 'succeeded',
      currentRoundTripTime: 0.0421,
      availableOutgoingBitrate: 812_345,
    },
    { type: 'inbound-rtp', packetsReceived: received, packetsLost: lost },
    { type: 'remote-inbound-rtp', fractionLost: 0.02 },
  ];

  it('takes the pair in use, and the worse of the two directions', () => {
    const first = readStats(report(90, 10), true, NOTHING_COUNTED);
    expect(first.stats).toEqual({ isConnected: true, loss: 0.1, roundTripMs: 42, availableKbps: 812 });
    const second = readStats(report(190, 10), true, first.counted);
    expect(second.stats.loss).toBe(0.02);
  });

  it('makes nothing of counters that begin anew', () => {
    expect(readStats(report(5, 0), true, { received: 1000, lost: 50, bytes: 0 }).stats.loss).toBe(0.02);
  });

  it('takes a line on which nothing at all came since the last look for gone', () => {
    const silent = report(90, 10).map((entry) => (entry.id === 'P2' ? { ...entry, bytesReceived: 5000 } : entry));
    const first = readStats(silent, true, NOTHING_COUNTED);
    expect(first.stats.isConnected).toBe(true);
    expect(readStats(silent, true, first.counted).stats.isConnected).toBe(false);
  });

  it('leaves out what the browser does not say', () => {
    expect(readStats([], false, NOTHING_COUNTED).stats).toEqual({ isConnected: false, loss: 0 });
  });
});
