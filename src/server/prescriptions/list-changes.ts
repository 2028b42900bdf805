import { requireAllowed } from '@/domain/permissions';
import type { ChangeRequest } from '@/domain/prescriptions/change-request';
import { CHANGES_PER_RX_MAX, changeStateAt } from '@/domain/prescriptions/change-request';
import type { Page, PageQuery } from '@/domain/shared/primitives';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { findPage } from '@/server/platform/store/find-page';
import { changeRequests } from './collections';
import { viewPrescription } from './get-prescription';
import { toChangeRequest } from './to-change-request';

const WATCHED_MAX = 50;

/** What pharmacies have asked about one prescription, newest first. Throws `not-found` for people who may not see it. */
export async function listChangesOfPrescription(ctx: ReadCtx, id: string): Promise<{ items: ChangeRequest[] }> {
  return viewPrescription(ctx, { action: 'prescription.list_changes', id, may: 'prescription.see' }, async (reader) => {
    const found = await reader.find(changeRequests, {
      where: [['prescriptionId', '==', id]],
      orderBy: [['createdAt', 'desc']],
      limit: CHANGES_PER_RX_MAX,
    });
    return { items: found.map((one) => toChangeRequest(one, ctx.now())) };
  });
}

/** What a pharmacy has asked, newest first. Throws `not-found` for whoever does not work there. */
export async function listChangesOfPharmacy(ctx: ReadCtx, pharmacyId: string, page: PageQuery): Promise<Page<ChangeRequest>> {
  await requireOwnPharmacy(ctx, pharmacyId);
  const subject = { type: 'organisation', id: pharmacyId, orgId: pharmacyId };
  return ctx.view('prescription.list_changes', subject, async (reader) => {
    const query = { where: [['pharmacyId', '==', pharmacyId]], orderBy: [['createdAt', 'desc']] } as const;
    const { items, nextCursor } = await findPage(reader, changeRequests, query, page);
    return { items: items.map((one) => toChangeRequest(one, ctx.now())), nextCursor };
  });
}

/** What the caller is asked about their prescriptions, newest first. */
export async function listChangesOfDoctor(ctx: ReadCtx, { open, ...page }: PageQuery & { open: boolean }): Promise<Page<ChangeRequest>> {
  const { userId } = caller(ctx);
  return ctx.view('prescription.list_changes', { type: 'person', id: userId }, async (reader) => {
    const where = [['doctorId', '==', userId], ...(open ? ([['state', '==', 'open']] as const) : [])] as const;
    const { items, nextCursor } = await findPage(reader, changeRequests, { where, orderBy: [['createdAt', 'desc']] }, page);
    const now = ctx.now();
    return {
      items: items.filter((one) => !open || changeStateAt(one, now) === 'open').map((one) => toChangeRequest(one, now)),
      nextCursor,
    };
  });
}

/** How many questions wait for the caller. One read, and nobody's name. */
export function countOpenChanges(ctx: ReadCtx): Promise<number> {
  return ctx.countOwn(changeRequests, 'waitsFor');
}

/** Calls back when a question of the pharmacy has changed. */
export function watchChangesOfPharmacy(ctx: ReadCtx, pharmacyId: string, changed: () => void): () => void {
  let stop: (() => void) | null = null;
  let isOver = false;
  void requireOwnPharmacy(ctx, pharmacyId).then(() => {
    if (!isOver) stop = watch(ctx, ['pharmacyId', '==', pharmacyId], changed);
  }, changed);
  return () => {
    isOver = true;
    stop?.();
  };
}

/** Calls back when a question to the caller has changed. */
export function watchChangesOfDoctor(ctx: ReadCtx, changed: () => void): () => void {
  return watch(ctx, ['doctorId', '==', caller(ctx).userId], changed);
}

function watch(ctx: ReadCtx, whose: readonly ['pharmacyId' | 'doctorId', '==', string], changed: () => void): () => void {
  return ctx.watch(changeRequests, { where: [whose], orderBy: [['createdAt', 'desc']], limit: WATCHED_MAX }, ['version'], changed);
}

async function requireOwnPharmacy(ctx: ReadCtx, orgId: string): Promise<void> {
  requireAllowed('dispense.see', caller(ctx), { orgId }, await loadRelationships(ctx));
}
