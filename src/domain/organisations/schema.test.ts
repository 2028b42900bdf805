import { expect, test } from 'vitest';
import { canBeMember, membershipId, ownOrganisationId } from './schema';

test('somebody’s own organisation has an id of its own kind, and each pair one membership', () => {
  expect(ownOrganisationId('usr_AAAAAAAAAAAAAAAAAAAA')).toBe('org_AAAAAAAAAAAAAAAAAAAA');
  expect(membershipId('org_A', 'usr_B')).not.toBe(membershipId('org_B', 'usr_A'));
});

test.each<[Parameters<typeof canBeMember>, boolean]>([
  [['doctor', 'doctor', 'clinic'], true],
  [['patient', 'clinic_admin', 'clinic'], true],
  [['doctor', 'clinic_admin', 'clinic'], true],
  [['pharmacy', 'pharmacy', 'pharmacy'], true],
  [['caregiver', 'clinic_admin', 'pharmacy'], true],
  [['patient', 'doctor', 'clinic'], false],
  [['doctor', 'doctor', 'pharmacy'], false],
  [['pharmacy', 'pharmacy', 'clinic'], false],
  [['doctor', 'pharmacy', 'clinic'], false],
  [['doctor', 'doctor', 'solo'], false],
  [['patient', 'clinic_admin', 'solo'], false],
  [['admin', 'clinic_admin', 'clinic'], false],
])('account, role and kind %o: %s', (asked, answer) => {
  expect(canBeMember(...asked)).toBe(answer);
});
