import { describe, expect, it, vi } from 'vitest';
import { constraintsFor, openMedia, startingMedium, mediaFaultOf } from './media';

const named = (name: string) => Object.assign(new Error(name), { name });

describe('what a call begins with', () => {
  it('is what was booked, on a line that says nothing of itself', () => {
    expect([startingMedium('video', undefined), startingMedium('audio', { effectiveType: '4g' })]).toEqual(['video', 'audio']);
  });

  it('is a voice where the phone saves data or its line is weak, and never more than was booked', () => {
    expect(startingMedium('video', { saveData: true })).toBe('audio');
    expect(startingMedium('video', { effectiveType: '2g' })).toBe('audio');
    expect(startingMedium('video', { effectiveType: '3g' })).toBe('video');
    expect(startingMedium('text', { saveData: true })).toBe('text');
  });
});

describe('microphone and camera', () => {
  it('are asked for only as far as the medium needs them', () => {
    expect(constraintsFor('text', 'user')).toBeNull();
    expect(constraintsFor('audio', 'user')?.video).toBe(false);
    expect(constraintsFor('video', 'environment')?.video).toMatchObject({ facingMode: 'environment', frameRate: { max: 24 } });
  });

  it('are told apart when one is missing: a voice goes on without a camera', async () => {
    const voice = { kind: 'audio' };
    vi.stubGlobal('navigator', {
      mediaDevices: {
        async getUserMedia({ video }: MediaStreamConstraints) {
          if (video) throw named('NotFoundError');
          return { getTracks: () => [voice] };
        },
      },
    });
    expect(await openMedia('video', 'user')).toEqual({ audio: voice, video: null, whyNot: { video: 'missing' } });
  });

  it('are not there at all on a page without TLS', async () => {
    vi.stubGlobal('navigator', {});
    expect((await openMedia('video', 'user')).whyNot).toEqual({ audio: 'insecure', video: 'insecure' });
  });

  it.each([
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'missing'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
  ])('%s is told as %s', (name, why) => expect(mediaFaultOf(named(name))).toBe(why));
});
