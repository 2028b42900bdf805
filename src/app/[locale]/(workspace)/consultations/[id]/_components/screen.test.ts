import { describe, expect, it } from 'vitest';
import { CONSULTATION_STATES } from '@/domain/consultations/schema';
import en from '@/i18n/messages/en/consultations.json';
import { screenOf } from './screen';
import { elapsedText } from './elapsed-clock';
import { placeWords, waitWords } from './wait-text';

const VIEW = { state: 'waiting', selfRole: 'patient', mode: 'video', hasLeft: false } as const;

describe('the screen', () => {
  it('of the patient waits, leaves, comes back, talks and ends', () => {
    expect(screenOf(VIEW)).toBe('waiting');
    expect(screenOf({ ...VIEW, hasLeft: true })).toBe('left');
    expect(screenOf({ ...VIEW, state: 'admitted' })).toBe('call');
    expect(screenOf({ ...VIEW, state: 'in_progress', hasLeft: true })).toBe('call');
  });

  it('of the doctor never shows a waiting room', () => {
    expect(CONSULTATION_STATES.map((state) => screenOf({ ...VIEW, state, selfRole: 'doctor' }))).toEqual(['admit', 'call', 'call', 'over']);
  });

  it('of a caregiver never has a call', () => {
    expect(CONSULTATION_STATES.map((state) => screenOf({ ...VIEW, state, selfRole: 'caregiver' }))).toEqual([
      'waiting',
      'beside',
      'beside',
      'over',
    ]);
  });

  it('of a visit in person has none either', () => {
    expect(screenOf({ ...VIEW, mode: 'in_person', state: 'in_progress' })).toBe('in-person');
  });

  it('is over for everybody when it is over', () => {
    for (const selfRole of ['patient', 'doctor', 'caregiver'] as const)
      expect(screenOf({ ...VIEW, state: 'ended', selfRole })).toBe('over');
  });
});

describe('the words of waiting', () => {
  const words = en.consultation.room;

  it('promise no more than five minutes’ precision', () => {
    const told = (seconds: number) => waitWords(seconds, words, 'en');
    expect([told(0), told(60), told(300)]).toEqual([words.waitNow, words.waitSoon, words.waitSoon]);
    expect([told(301), told(20 * 60), told(6000)]).toEqual(['About 10 minutes', 'About 20 minutes', words.waitLong]);
  });

  it('say the place', () => {
    expect([placeWords(1, words, 'en'), placeWords(3, words, 'en')]).toEqual(['You are next', 'You are number 3 in the queue']);
  });

  it('count up like a clock', () => {
    expect([0, 59, 247, 3729, -5].map(elapsedText)).toEqual(['0:00', '0:59', '4:07', '1:02:09', '0:00']);
  });
});
