import { CARE_SCOPES, NO_RELATIONSHIPS, relationsOf, type Relationships } from '@/domain/shared/relationships';
import { describe, expect, test } from 'vitest';
import { PERMISSIONS, isAllowed, requireAllowed, type Permission } from './permissions';
import { ROLES, type Role } from './shared/principal';

const person = (userId: string, role: Role) => ({ userId, role });
const asha = person('usr_asha', 'patient');
const meena = person('usr_meena', 'caregiver');
const kaur = person('usr_kaur', 'doctor');
const manager = person('usr_manager', 'doctor');
const admin = person('usr_admin', 'admin');
const visit = { patientId: 'usr_asha', doctorId: 'usr_kaur', orgId: 'org_nabha' };
const now = '2026-11-23T10:00:00.000Z';
const link = { caregiverId: 'usr_meena', patientId: 'usr_asha', scopes: ['appointments'] as const };
const relationships: Relationships = {
  memberships: [
    { userId: 'usr_manager', orgId: 'org_nabha', role: 'clinic_admin' },
    { userId: 'usr_kaur', orgId: 'org_nabha', role: 'doctor' },
  ],
  links: [link],
  now,
};
const PEOPLE = { asha, meena, kaur, manager, admin };
const clinical = Object.keys(PERMISSIONS).filter((name) => /^(appointment|queue|consultation|note|patient)/.test(name)) as Permission[];

describe('the permission table', () => {
  test.each<[Permission, string]>([
    ['appointment.book', 'asha meena'],
    ['appointment.list', 'meena manager'],
    ['appointment.see', 'asha meena kaur manager'],
    ['appointment.reschedule', 'asha meena kaur manager'],
    ['appointment.cancel', 'asha meena kaur manager'],
    ['appointment.check-in', 'asha meena'],
    ['appointment.mark-no-show', 'kaur'],
    ['queue.see', 'kaur'],
    ['consultation.see', 'asha meena kaur'],
    ['consultation.attend', 'asha meena kaur'],
    ['consultation.take-part', 'asha kaur'],
    ['consultation.conduct', 'kaur'],
    ['note.write', 'kaur'],
    ['note.see', 'asha kaur'],
    ['note.see-versions', 'kaur'],
    ['patient-profile.see', 'asha'],
    ['patient-profile.change', 'asha'],
    ['availability.change', ''],
    ['profile.change', ''],
    ['document.see', 'admin'],
    ['document.change', ''],
    ['care-link.list', ''],
    ['care-link.invite', 'asha'],
    ['care-link.revoke', 'asha'],
    ['care-link.see-uses', 'asha'],
    ['organisation.create', 'admin'],
    ['organisation.list-all', 'admin'],
    ['organisation.see', 'kaur manager admin'],
    ['organisation.leave', 'kaur manager'],
    ['organisation.manage', 'manager admin'],
    ['users.see', 'admin'],
    ['users.manage', 'admin'],
    ['doctors.verify', 'admin'],
  ])('grants %s to exactly: %s', (permission, expected) => {
    const allowed = Object.entries(PEOPLE).filter(([, one]) => isAllowed(permission, one, visit, relationships));
    expect(allowed.map(([name]) => name).join(' ')).toBe(expected);
  });

  test('gives a stranger of any role but the admin nothing at all', () => {
    for (const role of ROLES.filter((one) => one !== 'admin')) {
      expect(relationsOf(person('usr_stranger', role), visit, relationships)).toEqual([]);
    }
  });

  test('gives the platform admin nothing clinical', () => {
    expect(clinical.length).toBeGreaterThan(10);
    expect(clinical.filter((permission) => isAllowed(permission, admin, visit, relationships))).toEqual([]);
  });
});

describe('an organisation', () => {
  test("of another town is none of a clinic admin's business", () => {
    const elsewhere = { ...visit, orgId: 'org_patiala' };
    expect(isAllowed('appointment.see', manager, elsewhere, relationships)).toBe(false);
    expect(isAllowed('organisation.manage', manager, elsewhere, relationships)).toBe(false);
    expect(isAllowed('organisation.manage', manager, visit, relationships)).toBe(true);
  });

  test('is not managed by a member who is no admin of it', () => {
    expect(isAllowed('organisation.manage', kaur, visit, relationships)).toBe(false);
  });

  test('gives a platform admin who was once its clinic admin nothing of its appointments', () => {
    const promoted = person('usr_manager', 'admin');
    expect(relationsOf(promoted, visit, relationships)).toEqual(['admin']);
  });

  test('does not matter to a record that belongs to none', () => {
    const loose = { userId: 'usr_manager', orgId: 'org_nabha', role: 'clinic_admin' as const };
    expect(isAllowed('organisation.manage', manager, {}, { ...NO_RELATIONSHIPS, memberships: [loose] })).toBe(false);
  });
});

describe('a link of care', () => {
  const withLink = (change: Partial<Relationships['links'][number]>): Relationships => ({
    ...NO_RELATIONSHIPS,
    now,
    links: [{ ...link, ...change }],
  });

  test('opens what its scopes name and nothing else', () => {
    for (const scope of CARE_SCOPES) {
      const granted = withLink({ scopes: [scope] });
      expect(isAllowed('note.see', meena, visit, granted)).toBe(scope === 'records');
      expect(isAllowed('appointment.book', meena, visit, granted)).toBe(scope === 'appointments');
    }
  });

  test('ends when it is revoked and when its time is up', () => {
    expect(isAllowed('appointment.book', meena, visit, withLink({ revokedAt: now }))).toBe(false);
    expect(isAllowed('appointment.book', meena, visit, withLink({ expiresAt: now }))).toBe(false);
    expect(isAllowed('appointment.book', meena, visit, withLink({ expiresAt: '2026-11-23T10:00:00.001Z' }))).toBe(true);
  });

  test('of a guardian also arranges who else helps the child, until it ends', () => {
    const guardian = withLink({ kind: 'guardian', scopes: ['records'] });
    expect(isAllowed('care-link.invite', meena, visit, guardian)).toBe(true);
    expect(isAllowed('patient-profile.change', meena, visit, guardian)).toBe(true);
    expect(isAllowed('care-link.invite', meena, visit, withLink({}))).toBe(false);
    expect(isAllowed('care-link.invite', meena, visit, withLink({ kind: 'guardian', expiresAt: now }))).toBe(false);
  });

  test('is for one patient and one caregiver', () => {
    expect(isAllowed('appointment.book', meena, { patientId: 'usr_ravi' }, relationships)).toBe(false);
    expect(isAllowed('appointment.book', person('usr_other', 'caregiver'), visit, relationships)).toBe(false);
  });
});

test('only the doctor of a consultation conducts it, and only as a doctor', () => {
  expect(isAllowed('consultation.conduct', kaur, visit)).toBe(true);
  expect(isAllowed('consultation.conduct', manager, visit, relationships)).toBe(false);
  expect(isAllowed('consultation.conduct', person('usr_kaur', 'patient'), visit)).toBe(false);
});

test("one's own availability and profile are changed by oneself alone", () => {
  expect(isAllowed('availability.change', kaur, { ownerId: 'usr_kaur' })).toBe(true);
  expect(isAllowed('availability.change', admin, { ownerId: 'usr_kaur' })).toBe(false);
  expect(isAllowed('profile.change', asha, { ownerId: 'usr_kaur' })).toBe(false);
});

test('what is not allowed is refused as though it did not exist', () => {
  expect(() => requireAllowed('users.see', kaur, {})).toThrow(expect.objectContaining({ code: 'not-found' }));
  expect(() => requireAllowed('users.see', admin, {})).not.toThrow();
});
