import { describe, expect, test } from 'vitest';
import {
  APPOINTMENT_EVENTS,
  APPOINTMENT_STATUSES,
  isActive,
  mayCancel,
  mayCheckIn,
  mayMarkNoShow,
  mayReschedule,
  nextStatus,
  type AppointmentEvent,
  type AppointmentStatus,
} from './schema';

type Walked = { events: AppointmentEvent[]; status: AppointmentStatus | null };

/** Every sequence of allowed events up to `length`, and every refused last step with it. */
function walk(length: number): { allowed: Walked[]; refused: Walked[] } {
  const refused: Walked[] = [];
  const allowed: Walked[] = [];
  let front: Walked[] = [{ events: [], status: null }];
  for (let step = 0; step < length; step += 1) {
    const further: Walked[] = [];
    for (const { events, status } of front) {
      for (const event of APPOINTMENT_EVENTS) {
        const next = nextStatus(status, event);
        if (next === null) refused.push({ events: [...events, event], status });
        else further.push({ events: [...events, event], status: next });
      }
    }
    allowed.push(...further);
    front = further;
  }
  return { allowed, refused };
}

describe('the life of an appointment, over all sequences up to length six', () => {
  const { allowed, refused } = walk(6);
  const terminal: (AppointmentStatus | null)[] = ['completed', 'cancelled', 'no_show'];

  test('begins with booking and is booked only once', () => {
    expect(allowed.every(({ events }) => events[0] === 'book' && events.lastIndexOf('book') === 0)).toBe(true);
    expect(refused.length).toBeGreaterThan(allowed.length);
  });

  test('reaches every status', () => {
    expect(new Set(allowed.map(({ status }) => status))).toEqual(new Set(APPOINTMENT_STATUSES));
  });

  test('ends for good when completed, cancelled or missed', () => {
    for (const status of ['completed', 'cancelled', 'no_show'] as const) {
      expect(APPOINTMENT_EVENTS.map((event) => nextStatus(status, event))).toEqual(APPOINTMENT_EVENTS.map(() => null));
      expect(isActive(status)).toBe(false);
    }
    const endings = ['complete', 'cancel', 'mark_no_show'];
    for (const { events, status } of allowed) {
      expect(terminal.includes(status)).toBe(endings.includes(events.at(-1) ?? ''));
    }
  });

  test('is moved only while it is booked and the patient does not wait', () => {
    for (const { events } of allowed) {
      const at = events.lastIndexOf('reschedule');
      if (at < 0) continue;
      const before = events
        .slice(0, at)
        .filter((event) => event !== 'reschedule')
        .at(-1);
      expect(['book', 'leave']).toContain(before);
    }
  });

  test('is completed only after the doctor admitted a patient who had checked in', () => {
    for (const { events, status } of allowed.filter((walked) => walked.status === 'completed')) {
      expect(status).toBe('completed');
      expect(events.slice(-3)).toEqual(['check_in', 'admit', 'complete']);
    }
  });

  test('cannot be cancelled once the doctor has admitted', () => {
    expect(allowed.some(({ events }) => events.includes('admit') && events.at(-1) === 'cancel')).toBe(false);
    expect(refused.some(({ events }) => events.at(-2) === 'admit' && events.at(-1) === 'cancel')).toBe(true);
  });
});

describe('the clock rules of an appointment from 10:00 to 10:15', () => {
  const planned = (status: AppointmentStatus) => ({
    status,
    startsAt: '2026-11-23T10:00:00.000Z',
    endsAt: '2026-11-23T10:15:00.000Z',
  });
  const at = (clock: string) => `2026-11-23T${clock}.000Z`;

  test.each([
    ['09:44:59', 'too-early'],
    ['09:45:00', 'ok'],
    ['10:44:59', 'ok'],
    ['10:45:00', 'too-late'],
  ])('check-in at %s is %s', (clock, verdict) => {
    expect(mayCheckIn(planned('booked'), at(clock))).toBe(verdict);
  });

  test('somebody who waits may knock again, somebody who cancelled may not', () => {
    expect(mayCheckIn(planned('checked_in'), at('09:50:00'))).toBe('ok');
    expect(mayCheckIn(planned('cancelled'), at('09:50:00'))).toBe('wrong-state');
  });

  test('a waiting patient may cancel while the doctor runs late, but not after the window closed', () => {
    expect(mayCancel(planned('checked_in'), at('10:30:00'))).toBe('ok');
    expect(mayCancel(planned('booked'), at('10:45:00'))).toBe('too-late');
    expect(mayCancel(planned('in_progress'), at('10:01:00'))).toBe('wrong-state');
  });

  test('it may be moved until it was to begin', () => {
    expect(mayReschedule(planned('booked'), at('09:59:59'))).toBe('ok');
    expect(mayReschedule(planned('booked'), at('10:00:00'))).toBe('too-late');
    expect(mayReschedule(planned('checked_in'), at('09:50:00'))).toBe('wrong-state');
  });

  test('a no-show is marked ten minutes in at the earliest', () => {
    expect(mayMarkNoShow(planned('booked'), at('10:09:59'))).toBe('too-early');
    expect(mayMarkNoShow(planned('booked'), at('10:10:00'))).toBe('ok');
    expect(mayMarkNoShow(planned('completed'), at('10:10:00'))).toBe('wrong-state');
  });
});
