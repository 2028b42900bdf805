import { describe, expect, test } from 'vitest';
import { readBookingContext, withContext } from './booking-context';

const MOTHER = 'usr_0123456789abcdefghij';
const VISIT = 'apt_0123456789abcdefghij';

describe('for whom somebody books', () => {
  test('goes with every address, whatever it has already', () => {
    const context = readBookingContext({ for: MOTHER, again: VISIT });
    expect(withContext('/doctors', context)).toBe(`/doctors?for=${MOTHER}&again=${VISIT}`);
    expect(withContext('/doctors/x?on=2026-01-05#times', { for: MOTHER })).toBe(`/doctors/x?on=2026-01-05&for=${MOTHER}#times`);
    expect(withContext(`/doctors?for=usr_other#results`, { for: MOTHER })).toBe(`/doctors?for=${MOTHER}#results`);
  });

  test('is left out where it is nobody else, malformed or given twice', () => {
    expect(withContext('/doctors?q=fever#results', {})).toBe('/doctors?q=fever#results');
    expect(withContext('/doctors', readBookingContext({ for: 'somebody', again: [VISIT, VISIT], check: '//x' }))).toBe('/doctors');
  });
});
