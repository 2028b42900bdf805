import type { MadeLink, PrescriptionView } from '@/domain/prescriptions/api';
import { problem } from '@/domain/shared/problem';
import { addMinutes } from '@/domain/shared/time';
import { caller, type Ctx, type ReadCtx } from '@/server/platform/ctx';
import { prescriptions, rxLinks } from './collections';
import { changePrescription } from './get-prescription';
import { prescriptionSubject, toPrescriptionView } from './to-prescription-view';

const DAY_MINUTES = 24 * 60;
/** Long enough to reach a son in another town, too short to be found in an old phone. */
const LINK_DAYS = 7;
const LINK_DAYS_MAX = 90;

/** A link that opens a prescription to whoever has it. Throws `not-found`, and `bad-request` for an end that is past or too far. */
export async function makeLink(ctx: Ctx, id: string, { expiresAt: wanted }: { expiresAt?: string | undefined }): Promise<MadeLink> {
  const linkId = ctx.newId('rxl');
  const secret = ctx.newId('rxl').slice('rxl_'.length);
  const token = `${linkId.slice('rxl_'.length)}-${secret}`;
  return changePrescription(ctx, { action: 'prescription.share', id, may: 'prescription.share' }, async (tx, { patientId }) => {
    const now = ctx.now();
    const expiresAt = wanted ?? addMinutes(now, LINK_DAYS * DAY_MINUTES);
    if (expiresAt <= now) throw problem('bad-request', { errors: [{ at: 'expiresAt', code: 'too-early' }] });
    if (expiresAt > addMinutes(now, LINK_DAYS_MAX * DAY_MINUTES))
      throw problem('bad-request', { errors: [{ at: 'expiresAt', code: 'too-late' }] });
    tx.create(rxLinks, {
      ...{ id: linkId, prescriptionId: id, patientId, tokenHash: ctx.ports.shortCodes.hash(secret) },
      ...{ createdBy: caller(ctx).userId, createdAt: now, expiresAt },
    });
    return { id: linkId, url: `${ctx.ports.env.PUBLIC_URL ?? ''}/rx/${token}`, token, expiresAt };
  });
}

/** Ends a link; one that has ended stays so. Throws `not-found`. */
export async function revokeLink(ctx: Ctx, id: string, linkId: string): Promise<void> {
  await changePrescription(ctx, { action: 'prescription.revoke_link', id, may: 'prescription.share' }, async (tx) => {
    const link = await tx.get(rxLinks, linkId);
    if (link?.prescriptionId !== id) throw problem('not-found');
    if (link.revokedAt === undefined) tx.put(rxLinks, { ...link, revokedAt: ctx.now() });
  });
}

/** The prescription a link opens, to anybody; the patient's trail says each time. Throws `not-found` for one that opens nothing. */
export async function openLink(ctx: ReadCtx, token: string): Promise<PrescriptionView> {
  const [, linkPart = '', secret = ''] = /^([0-9a-zA-Z]{20})-([0-9a-zA-Z]{20})$/.exec(token) ?? [];
  return ctx.view('prescription.open_link', prescriptionSubject, async (reader) => {
    const link = linkPart === '' ? null : await reader.get(rxLinks, `rxl_${linkPart}`);
    const isOpen = link !== null && link.revokedAt === undefined && ctx.now() < link.expiresAt;
    if (!isOpen || link.tokenHash !== ctx.ports.shortCodes.hash(secret)) throw problem('not-found');
    const found = await reader.get(prescriptions, link.prescriptionId);
    if (found === null) throw problem('not-found');
    return toPrescriptionView(reader, found, ctx.now());
  });
}
