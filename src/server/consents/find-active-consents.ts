import { ACTIVE_CONSENTS_MAX, isConsentActive, type Consent, type Purpose } from '@/domain/consents/schema';
import { RECORD_KINDS, type RecordKind } from '@/domain/records/schema';
import type { Reader } from '@/server/platform/store/port';
import { consents } from './collections';

/** What a commit without an audit event declares to call {@link hasConsent}. */
export const consentCollection = consents;

type Asked = { patientId: string; purpose: Purpose };

/**
 * What a person agrees to at `now` for a purpose, the latest first. Read it inside `ctx.view` or a commit, each time it is needed: a
 * withdrawal counts from the next request on.
 */
export async function findActiveConsents(reader: Reader, { patientId, purpose }: Asked, now: string): Promise<Consent[]> {
  const given = await reader.find(consents, {
    where: [
      ['patientId', '==', patientId],
      ['purpose', '==', purpose],
      ['state', '==', 'given'],
    ],
    orderBy: [['givenAt', 'desc']],
    limit: ACTIVE_CONSENTS_MAX,
  });
  return given.filter((one) => isConsentActive(one, now));
}

type AskedFor = Asked & { granteeId: string; consultationId?: string };

/** Whether a person agrees to a purpose at `now`, for this grantee or for anybody; to what is done in a call, for this call. */
export async function hasConsent(reader: Reader, { granteeId, consultationId, ...asked }: AskedFor, now: string): Promise<boolean> {
  const active = await findActiveConsents(reader, asked, now);
  return active.some((one) => one.consultationId === consultationId && (one.granteeId === undefined || one.granteeId === granteeId));
}

/** Which kinds of a person's record are shared with a doctor at `now`; none without a consent. */
export async function findSharedKinds(
  reader: Reader,
  { patientId, doctorId }: { patientId: string; doctorId: string },
  now: string,
): Promise<readonly RecordKind[]> {
  const active = await findActiveConsents(reader, { patientId, purpose: 'share_records' }, now);
  const ours = active.filter(({ granteeId }) => granteeId === doctorId);
  return RECORD_KINDS.filter((kind) => ours.some(({ scopes }) => scopes === undefined || scopes.includes(kind)));
}
