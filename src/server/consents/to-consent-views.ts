import type { ConsentView } from '@/domain/consents/api';
import { isConsentActive, type Consent } from '@/domain/consents/schema';
import { findNames } from '@/server/people/find-names';
import type { Reader } from '@/server/platform/store/port';

/** Consents as those who may see them read them. */
export async function toConsentViews(reader: Reader, found: readonly Consent[], now: string): Promise<ConsentView[]> {
  const names = await findNames(
    reader,
    found.flatMap(({ patientId, granteeId, givenBy }) => [patientId, givenBy, ...(granteeId === undefined ? [] : [granteeId])]),
  );
  const nameOf = (id: string) => names.get(id) ?? '';
  return found.map((consent) => ({
    ...consent,
    ...{ how: 'explicit', state: stateOf(consent, now), patientName: nameOf(consent.patientId), givenByName: nameOf(consent.givenBy) },
    ...(consent.granteeId !== undefined && { granteeName: nameOf(consent.granteeId) }),
  }));
}

function stateOf(consent: Consent, now: string): ConsentView['state'] {
  if (isConsentActive(consent, now)) return 'active';
  if (consent.state === 'given') return 'expired';
  return consent.replacedBy === undefined ? 'withdrawn' : 'replaced';
}
