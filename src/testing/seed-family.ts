import { addDependant } from '@/server/people/add-dependant';
import { acceptInvitation } from '@/server/family/accept-invitation';
import { inviteCaregiver } from '@/server/family/invite-caregiver';
import type { AddDependantBody, InviteBody } from '@/domain/family/api';
import { CARE_SCOPES } from '@/domain/shared/relationships';
import type { Seeded } from './seed-clinic';

/** Meena's daughter, without a phone of her own. */
const CHILD: AddDependantBody = {
  name: 'Gurnoor Kaur',
  bornOn: '2019-08-14',
  sex: 'female',
  address: { city: 'Nabha', district: 'Patiala', state: 'Punjab', pinCode: '147201' },
  allergies: ['Peanuts'],
  conditions: [],
  bloodGroup: 'B+',
  relation: 'mother',
};

/**
 * The families of the demo clinic, through the verbs people use: Meena helps her mother Asha with everything and has a child,
 * Jaswant helps his father Gurmeet with visits and medicines.
 */
export async function seedFamily({ as }: Pick<Seeded, 'as'>): Promise<void> {
  await link(as, 'asha@demo.test', 'meena@demo.test', [...CARE_SCOPES]);
  await link(as, 'gurmeet@demo.test', 'jaswant@demo.test', ['appointments', 'medications']);
  await addDependant(as('meena@demo.test'), CHILD);
}

async function link(as: Seeded['as'], patient: string, caregiver: string, scopes: InviteBody['scopes']): Promise<void> {
  const { code } = await inviteCaregiver(as(patient), { scopes, kind: 'caregiver' }, '');
  await acceptInvitation(as(caregiver), code, { address: 'seed' });
}
