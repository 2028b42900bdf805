import type { MadeLink, ShareBody, SharedLink } from '@/domain/prescriptions/link-api';
import type { PrescriptionView } from '@/domain/prescriptions/views';
import { problem } from '@/domain/shared/problem';
import { addMinutes } from '@/domain/shared/time';
import { auditEvents } from '@/server/platform/audit/collections';
import { caller, type Ctx, type ReadCtx } from '@/server/platform/ctx';
import { prescriptions, rxLinks } from './collections';
import { changePrescription, viewPrescription } from './get-prescription';
import { toPrescriptionView } from './to-prescription-view';

const DAY_MINUTES = 24 * 60;
/** Long enough to reach a son in another town, too short to be found in an old phone. */
const LINK_DAYS = 7;
const LINK_DAYS_MAX = 90;
const LINKS_MAX = 20;
const OPENINGS_MAX = 100;

/** A link that opens a prescription to whoever has it. Throws `not-found`, and `bad-request` for an end that is past or too far. */
export async function makeLink(
  ctx: Ctx,
  id: string,
  { expiresAt: wanted, days = LINK_DAYS }: ShareBody,
  origin: string,
): Promise<MadeLink> {
  const linkId = ctx.newId('rxl');
  const secret = ctx.newId('rxl').slice('rxl_'.length);
  const token = `${linkId.slice('rxl_'.length)}-${secret}`;
  return changePrescription(ctx, { action: 'prescription.share', id, may: 'prescription.share' }, async (tx, { patientId }) => {
    const now = ctx.now();
    const expiresAt = wanted ?? addMinutes(now, days * DAY_MINUTES);
    if (expiresAt <= now) throw problem('bad-request', { errors: [{ at: 'expiresAt', code: 'too-early' }] });
    if (expiresAt > addMinutes(now, LINK_DAYS_MAX * DAY_MINUTES))
      throw problem('bad-request', { errors: [{ at: 'expiresAt', code: 'too-late' }] });
    tx.create(rxLinks, {
      ...{ id: linkId, prescriptionId: id, patientId, tokenHash: ctx.ports.shortCodes.hash(secret) },
      ...{ createdBy: caller(ctx).userId, createdAt: now, expiresAt },
    });
    return { id: linkId, url: `${origin}/rx/${token}`, token, expiresAt };
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

/** The links to a prescription, newest first. How often each was opened is what the patient's trail says. Throws `not-found`. */
export async function listLinks(ctx: ReadCtx, id: string): Promise<{ items: SharedLink[] }> {
  return viewPrescription(ctx, { action: 'prescription.list_links', id, may: 'prescription.share' }, async (reader) => {
    const found = await reader.find(rxLinks, {
      where: [['prescriptionId', '==', id]],
      orderBy: [['createdAt', 'desc']],
      limit: LINKS_MAX,
    });
    const items = await Promise.all(
      found.map(async ({ id: linkId, createdAt, expiresAt, revokedAt }) => {
        const openings = await findOpenings(ctx, linkId);
        return { ...{ id: linkId, createdAt, expiresAt }, ...(revokedAt !== undefined && { revokedAt }), ...openings };
      }),
    );
    return { items };
  });
}

/** The openings of a link, the last hundred of them: the audit events that have it as their subject. */
async function findOpenings(ctx: ReadCtx, linkId: string): Promise<Pick<SharedLink, 'opened' | 'lastOpenedAt'>> {
  const found = await ctx.read.find(auditEvents, {
    where: [['subjectId', '==', linkId]],
    orderBy: [['at', 'desc']],
    limit: OPENINGS_MAX,
  });
  return { opened: found.length, lastOpenedAt: found[0]?.at ?? null };
}

/** The prescription a link opens, to anybody; the patient's trail says each time. Throws `not-found` for one that opens nothing. */
export async function openLink(ctx: ReadCtx, token: string): Promise<PrescriptionView> {
  const [, linkPart = '', secret = ''] = /^([0-9a-zA-Z]{20})-([0-9a-zA-Z]{20})$/.exec(token) ?? [];
  const about = ({ patientId, orgId }: PrescriptionView) => ({ type: 'prescription_link', id: `rxl_${linkPart}`, patientId, orgId });
  return ctx.view('prescription.open_link', about, async (reader) => {
    const link = linkPart === '' ? null : await reader.get(rxLinks, `rxl_${linkPart}`);
    const isOpen = link !== null && link.revokedAt === undefined && ctx.now() < link.expiresAt;
    if (!isOpen || link.tokenHash !== ctx.ports.shortCodes.hash(secret)) throw problem('not-found');
    const found = await reader.get(prescriptions, link.prescriptionId);
    if (found === null) throw problem('not-found');
    return toPrescriptionView(reader, found, ctx.now());
  });
}
