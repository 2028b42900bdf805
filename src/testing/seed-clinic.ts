import type { Principal, Role } from '@/domain/shared/principal';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import type { Locale } from '@/domain/shared/primitives';
import { caller, makeCtx, type Ctx } from '@/server/platform/ctx';
import type { Platform } from '@/server/platform/platform';
import { saveAvailability } from '@/server/scheduling/save-availability';
import { createOrganisation } from '@/server/organisations/create-organisation';
import { addMember } from '@/server/people/add-member';
import { saveMyProfile } from '@/server/people/save-my-profile';
import { verifyDoctor } from '@/server/people/verify-doctor';
import { DEMO_CLINICS, DEMO_DOCTORS } from './demo-doctors';
import { DEMO_CAREGIVERS, DEMO_PATIENTS, DEMO_PEOPLE, DEMO_PHARMACIES } from './people';

type NewPerson = { identifier: string; name: string; role: Role; locale: Locale };
type Principals = Map<string, Principal>;
export type Seeded = {
  ids: ReadonlyMap<string, string>;
  /** Everybody by identifier; with it {@link openSeeded} opens a copy of the store. */
  principals: Principals;
  as: (identifier: string) => Ctx;
  /** Opens an account for somebody who is not of the demo, without a profile. */
  join: (person: NewPerson) => Promise<void>;
};

/**
 * Fills an empty store with the demo clinic, through the same verbs people use. Returns the ids by identifier, a ctx for
 * acting as one of the people, and the way in for others.
 */
export async function seedClinic(platform: Platform, report: (what: string) => void = () => undefined): Promise<Seeded> {
  report('people');
  const seeded = openSeeded(platform, new Map());
  const { as, join, principals } = seeded;
  await Promise.all(DEMO_PEOPLE.map(join));
  // Before the profiles: a doctor whom a clinic has taken in makes no practice of their own.
  report('clinics');
  await openClinics(as);
  report('profiles');
  for (const { identifier, name, profile } of [...DEMO_PATIENTS, ...DEMO_CAREGIVERS, ...DEMO_PHARMACIES, ...DEMO_DOCTORS]) {
    await saveMyProfile(as(identifier), { name, ...profile, version: 0 });
  }
  report('doctors’ hours');
  for (const { identifier, availability, state } of DEMO_DOCTORS) {
    await saveAvailability(as(identifier), availability);
    if (state !== 'approved') continue;
    const principal = caller(as(identifier));
    await verifyDoctor(as('admin@demo.test'), principal.userId, { decision: 'approved', note: '' });
    principals.set(identifier, { ...principal, verified: true });
  }
  return seeded;
}

/** The demo clinic in a store that has it already. */
export function openSeeded(platform: Platform, principals: Principals): Seeded {
  const ids = new Map([...principals].map(([identifier, { userId }]) => [identifier, userId]));
  return {
    ids,
    principals,
    async join(person) {
      const principal = await openAccount(platform, person);
      principals.set(person.identifier, principal);
      ids.set(person.identifier, principal.userId);
    },
    as(identifier) {
      const principal = principals.get(identifier);
      if (!principal) throw new Error(`${identifier} is nobody of the demo clinic`);
      return makeCtx(platform, { principal, requestId: 'req_seed' });
    },
  };
}

/** Each clinic takes in its doctors; the first of them manages it. */
async function openClinics(as: Seeded['as']): Promise<void> {
  const admin = as('admin@demo.test');
  for (const [key, { name, address }] of Object.entries(DEMO_CLINICS)) {
    const { id } = await createOrganisation(admin, { kind: 'clinic', name, address });
    const doctors = DEMO_DOCTORS.filter(({ clinic }) => clinic === key);
    for (const { identifier } of doctors) await addMember(admin, id, { identifier, role: 'doctor' });
    for (const { identifier } of doctors.slice(0, 1)) await addMember(admin, id, { identifier, role: 'clinic_admin' });
  }
}

async function openAccount(platform: Platform, { identifier, name, role, locale }: NewPerson): Promise<Principal> {
  const ctx = makeCtx(platform, { principal: null, requestId: 'req_seed' });
  const id = ctx.newId('usr');
  const prepared = await platform.identity.prepareAccount(id, { name, role, locale, email: identifier, password: DEMO_PASSWORD });
  await ctx.commit('account.register', { type: 'account', id }, async (tx) => prepared.create(tx));
  return { userId: id, name, role, locale, verified: prepared.account.verified, sessionId: 'ses_seed' };
}
