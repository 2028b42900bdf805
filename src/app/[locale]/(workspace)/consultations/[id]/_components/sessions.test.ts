import { describe, expect, it } from 'vitest';
import { isEnvelope, sortSignal, type Sessions } from './sessions';

const ALONE: Sessions = { me: 'm1', remote: null, ended: [], seq: 0 };
const WITH_R1: Sessions = { me: 'm1', remote: 'r1', ended: [], seq: 5 };
const signal = (seq: number, session: string, to: string | null = 'm1', kind = 'offer') => ({ seq, kind, payload: { session, to } });

describe('sorting signals', () => {
  it('begins with the first page of the other that speaks', () => {
    expect(sortSignal(ALONE, signal(1, 'r1', null))).toEqual({ verdict: 'begin', next: { ...ALONE, remote: 'r1', seq: 1 } });
  });

  it('uses what that page says, and uses it once', () => {
    const { verdict, next } = sortSignal(WITH_R1, signal(6, 'r1'));
    expect([verdict, sortSignal(next, signal(6, 'r1')).verdict]).toEqual(['use', 'ignore']);
  });

  it('begins anew when the other reloaded, and never goes back to the former page', () => {
    const { verdict, next } = sortSignal(WITH_R1, signal(6, 'r2', null));
    expect([verdict, next.remote, next.ended]).toEqual(['begin', 'r2', ['r1']]);
    expect(sortSignal(next, signal(7, 'r1')).verdict).toBe('ignore');
  });

  it('meets who spoke to an earlier page of ours, without using what was said', () => {
    const { verdict, next } = sortSignal(ALONE, signal(1, 'r1', 'm0'));
    expect([verdict, next.remote]).toEqual(['meet', 'r1']);
  });

  it('finds the other when both have begun anew at the same moment', () => {
    // Each speaks to the former page of the other, and still both end up with the new ones.
    const doctor = sortSignal({ me: 'd2', remote: 'p1', ended: [], seq: 0 }, signal(1, 'p2', 'd1')).next;
    const patient = sortSignal({ me: 'p2', remote: 'd1', ended: [], seq: 0 }, signal(1, 'd2', 'p1')).next;
    expect([doctor.remote, patient.remote]).toEqual(['p2', 'd2']);
  });

  it('ignores what was meant for an earlier page of ours', () => {
    const { verdict, next } = sortSignal(WITH_R1, signal(6, 'r1', 'm0'));
    expect([verdict, next.seq]).toEqual(['ignore', 6]);
  });

  it('knows the other gone only when the page we are with says so', () => {
    expect(sortSignal(WITH_R1, signal(6, 'r1', null, 'bye'))).toMatchObject({ verdict: 'gone', next: { remote: null, ended: ['r1'] } });
    expect(sortSignal(WITH_R1, signal(6, 'r0', null, 'bye'))).toMatchObject({ verdict: 'ignore', next: { remote: 'r1' } });
  });

  it('takes nothing for an envelope that is not one', () => {
    expect([undefined, null, 'x', { session: 1, to: null }, { session: 's' }].filter(isEnvelope)).toEqual([]);
    expect(isEnvelope({ session: 's', to: null })).toBe(true);
  });
});
