import { adultAt, DEPENDANTS_MAX } from '@/domain/family/dependant';
import type { CareLink, GuardianRelation } from '@/domain/family/schema';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { problem } from '@/domain/shared/problem';
import { CARE_SCOPES } from '@/domain/shared/relationships';
import type { Reader, Tx } from '@/server/platform/store/port';
import { careLinks } from './collections';
import { findLinksOf, findLinksTo } from './find-links';

/** Throws `too-large` when somebody already acts for as many children as a family has. Read inside the commit that adds one. */
export async function requireRoomForChild(reader: Reader, guardianId: string): Promise<void> {
  const children = (await findLinksOf(reader, guardianId)).filter(({ kind, revokedAt }) => kind === 'guardian' && revokedAt === undefined);
  if (children.length >= DEPENDANTS_MAX) throw problem('too-large');
}

type NewGuardian = { id: string; patientId: string; caregiverId: string; relation: GuardianRelation; bornOn: string; now: string };

/** Makes the adult who adds a child its guardian until the eighteenth birthday. Writes only. */
export function createGuardianLink(tx: Pick<Tx, 'create'>, { bornOn, now, ...link }: NewGuardian): void {
  tx.create(careLinks, {
    ...link,
    kind: 'guardian',
    scopes: [...CARE_SCOPES],
    expiresAt: adultAt(bornOn, CLINIC_TIME_ZONE),
    createdAt: now,
  });
}

/** Reads a child's guardianships inside the caller's commit; the returned function writes their end after another date of birth. */
export async function prepareGuardianEnd(tx: Reader & Pick<Tx, 'put'>, patientId: string): Promise<(bornOn: string) => void> {
  const guardians = (await findLinksTo(tx, patientId)).filter((link: CareLink) => link.kind === 'guardian' && link.revokedAt === undefined);
  return (bornOn) => {
    const expiresAt = adultAt(bornOn, CLINIC_TIME_ZONE);
    for (const link of guardians) if (link.expiresAt !== expiresAt) tx.put(careLinks, { ...link, expiresAt });
  };
}
