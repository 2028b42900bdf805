import { DELETE as withdraw } from '@/app/api/organisations/[id]/invitations/[userId]/route';
import { GET as listOpen } from '@/app/api/organisations/[id]/invitations/route';
import { POST as accept } from '@/app/api/organisations/[id]/invitation/accept/route';
import { DELETE as decline } from '@/app/api/organisations/[id]/invitation/route';
import { GET as listMine } from '@/app/api/organisations/invitations/route';
import { doctorProfiles } from '@/server/people/collections';
import { addMember } from '@/server/people/add-member';
import type { Clinic } from './clinic';
import { nabhaClinic } from './organisations';

export const VERMA = 'verma@demo.test';
const KAUR = 'kaur@demo.test';

/** The requests around an invitation of Dr. Verma, who practises alone, to the clinic that Dr. Kaur manages. */
export async function invitationRequests(clinic: Clinic) {
  const id = await nabhaClinic(clinic);
  const path = `/api/organisations/${id}`;
  return {
    id,
    invite: (by = KAUR, orgId = id) => addMember(clinic.as(by), orgId, { identifier: VERMA, role: 'doctor' }),
    accept: (as = VERMA, orgId = id) => clinic.call(accept, { as, method: 'POST', path: `/api/organisations/${orgId}/invitation/accept` }),
    decline: (as = VERMA) => clinic.call(decline, { as, method: 'DELETE', path: `${path}/invitation` }),
    withdraw: (as = KAUR) => clinic.call(withdraw, { as, method: 'DELETE', path: `${path}/invitations/${clinic.idOf(VERMA)}` }),
    listMine: async (as = VERMA) => (await clinic.call(listMine, { as, path: '/api/organisations/invitations' })).body['items'],
    listOpen: (as = KAUR) => clinic.call(listOpen, { as, path: `${path}/invitations` }),
    worksAt: async () => (await clinic.platform.store.get(doctorProfiles, clinic.idOf(VERMA)))?.orgId,
  };
}
