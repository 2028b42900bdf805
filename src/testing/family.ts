import { POST as addDependant } from '@/app/api/users/family/dependants/route';
import { POST as invite } from '@/app/api/users/family/invitations/route';
import { POST as accept } from '@/app/api/users/family/link/route';
import { CARE_SCOPES } from '@/domain/shared/relationships';
import type { Clinic, Got } from './clinic';

type Invited = { scopes?: readonly string[]; expiresAt?: string; expiresOn?: string; patientId?: string; kind?: string };

/** Invites somebody through the real door, with every scope unless others are given. */
export function inviteAs(clinic: Clinic, as: string, invited: Invited = {}): Promise<Got> {
  return clinic.call(invite, { as, path: '/api/users/family/invitations', body: { scopes: CARE_SCOPES, ...invited } });
}

/** Accepts a code, or the text of a QR code, through the real door. */
export function acceptAs(clinic: Clinic, as: string, code: string): Promise<Got> {
  return clinic.call(accept, { as, path: '/api/users/family/link', body: { code } });
}

/** Two people linked by an invitation and its code; returns the link's id. `patient` invites, for a child where `patientId` is one. */
export async function linkFamily(
  clinic: Clinic,
  { patient, caregiver, ...invited }: Invited & { patient: string; caregiver: string },
): Promise<string> {
  const invitation = await inviteAs(clinic, patient, invited);
  const { status, body, text } = await acceptAs(clinic, caregiver, String(invitation.body['code']));
  if (status !== 201) throw new Error(`not linked: ${invitation.text} ${text}`);
  return String(body['id']);
}

/** A child of somebody, six years old; returns the child's id. */
export async function addChildAs(clinic: Clinic, as: string, child: Record<string, unknown> = {}): Promise<string> {
  const body = { name: 'Gurnoor Kaur', bornOn: '2019-08-14', relation: 'mother', ...child };
  const got = await clinic.call(addDependant, { as, path: '/api/users/family/dependants', body });
  if (got.status !== 201) throw new Error(`no child: ${got.text}`);
  return String(got.body['id']);
}
