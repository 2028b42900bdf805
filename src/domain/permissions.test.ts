import { CARE_SCOPES, NO_RELATIONSHIPS, relationsOf, type Relationships } from '@/domain/shared/relationships';
import { describe, expect, test } from 'vitest';
import { PERMISSIONS, canBookFor, canConduct, canManageOrganisation, canSeeAppointment, isAllowed, type Permission } from './permissions';
import { ROLES, type Role } from './shared/principal';

const who = (userId: string, role: Role) => ({ userId, role });
const asha = who('usr_asha', 'patient');
const meena = who('usr_meena', 'caregiver');
const kaur = who('usr_kaur', 'doctor');
const manager = who('usr_manager', 'doctor');
const admin = who('usr_admin', 'admin');
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
    ['appointment.see', 'asha meena kaur manager'],
    ['appointment.change', 'asha meena kaur manager'],
    ['appointment.check-in', 'asha meena'],
    ['queue.see', 'kaur'],
    ['consultation.see', 'asha meena kaur'],
    ['consultation.take-part', 'asha kaur'],
    ['consultation.conduct', 'kaur'],
    ['note.write', 'kaur'],
    ['note.see', 'asha kaur'],
    ['patient-profile.see', 'asha kaur'],
    ['patient-profile.change', 'asha'],
    ['availability.change', ''],
    ['profile.change', ''],
    ['organisation.see', 'kaur manager admin'],
    ['organisation.manage', 'manager admin'],
    ['users.manage', 'admin'],
    ['doctors.verify', 'admin'],
  ])('lets for %s exactly these in: %s', (permission, expected) => {
    const allowed = Object.entries(PEOPLE).filter(([, person]) => isAllowed(permission, person, visit, relationships));
    expect(allowed.map(([name]) => name).join(' ')).toBe(expected);
  });

  test('gives a stranger of any role but the admin nothing at all', () => {
    for (const role of ROLES.filter((one) => one !== 'admin')) {
      expect(relationsOf(who('usr_stranger', role), visit, relationships)).toEqual([]);
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
    expect(canSeeAppointment(manager, elsewhere, relationships)).toBe(false);
    expect(canManageOrganisation(manager, 'org_patiala', relationships)).toBe(false);
    expect(canManageOrganisation(manager, 'org_nabha', relationships)).toBe(true);
  });

  test('is not managed by a member who is no admin of it', () => {
    expect(canManageOrganisation(kaur, 'org_nabha', relationships)).toBe(false);
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
      expect(canBookFor(meena, 'usr_asha', granted)).toBe(scope === 'appointments');
    }
  });

  test('ends when it is revoked and when its time is up', () => {
    expect(canBookFor(meena, 'usr_asha', withLink({ revokedAt: now }))).toBe(false);
    expect(canBookFor(meena, 'usr_asha', withLink({ expiresAt: now }))).toBe(false);
    expect(canBookFor(meena, 'usr_asha', withLink({ expiresAt: '2026-11-23T10:00:00.001Z' }))).toBe(true);
  });

  test('is for one patient and one caregiver', () => {
    expect(canBookFor(meena, 'usr_ravi', relationships)).toBe(false);
    expect(canBookFor(who('usr_other', 'caregiver'), 'usr_asha', relationships)).toBe(false);
  });
});

test('only the doctor of a consultation conducts it, and only as a doctor', () => {
  expect(canConduct(kaur, visit)).toBe(true);
  expect(canConduct(manager, visit)).toBe(false);
  expect(canConduct(who('usr_kaur', 'patient'), visit)).toBe(false);
});

test("one's own availability and profile are changed by oneself alone", () => {
  expect(isAllowed('availability.change', kaur, { ownerId: 'usr_kaur' }, NO_RELATIONSHIPS)).toBe(true);
  expect(isAllowed('availability.change', admin, { ownerId: 'usr_kaur' }, NO_RELATIONSHIPS)).toBe(false);
  expect(isAllowed('profile.change', asha, { ownerId: 'usr_kaur' }, NO_RELATIONSHIPS)).toBe(false);
});
