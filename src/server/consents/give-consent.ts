import type { ConsentView, GiveConsentBody } from '@/domain/consents/api';
import { ACTIVE_CONSENTS_MAX, type Consent, type Purpose } from '@/domain/consents/schema';
import { requireAllowed } from '@/domain/permissions';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { problem } from '@/domain/shared/problem';
import { dayBounds } from '@/domain/shared/time';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { findBookableDoctor } from '@/server/people/get-bookable-doctor';
import { caller, type Ctx, type ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { prepareAgreement, prepareWithdrawal } from '@/server/recordings/follow-consent';
import { removeRecorded } from '@/server/recordings/remove-recording';
import { consents } from './collections';
import { findActiveConsents } from './find-active-consents';
import { toConsentViews } from './to-consent-views';

/**
 * Agrees to something, for oneself or one's child. What was agreed before to the same purpose and person ends with it; the same again
 * changes nothing. Throws `not-found` for somebody else's patient, `bad-request` for a time that is over and for a record shared with
 * nobody or with somebody who is no doctor here, `wrong-state` to record a call whose doctor has not asked, and `conflict` at fifty of a
 * purpose.
 */
export async function giveConsent(
  ctx: Ctx,
  { patientId = caller(ctx).userId, until: ends, consultationId, ...body }: GiveConsentBody,
): Promise<ConsentView> {
  const now = ctx.now();
  const until = ends?.length === 10 ? dayBounds(ends, CLINIC_TIME_ZONE).until : ends;
  if (until !== undefined && until <= now) throw problem('bad-request', { errors: [{ at: 'until', code: 'in-the-past' }] });
  if (consultationId !== undefined) requireForCall(body.purpose, until);
  if (body.purpose === 'share_records') await requireDoctor(ctx, body.granteeId);
  const id = ctx.newId('cst');
  const about = (kept: ConsentView) => ({ type: 'consent', id: kept.id, patientId });
  return ctx.commit('consent.give', about, async (tx) => {
    await requireConsenting(ctx, tx, patientId);
    const call = consultationId === undefined ? null : await prepareAgreement(ctx, tx, { id: consultationId, patientId });
    const granteeId = call?.doctorId ?? body.granteeId;
    const active = await findActiveConsents(tx, { patientId, purpose: body.purpose }, now);
    const former = active.filter((one) => one.granteeId === granteeId && one.consultationId === consultationId);
    const consent: Consent = {
      id,
      patientId,
      ...body,
      ...(granteeId !== undefined && { granteeId }),
      ...(consultationId !== undefined && { consultationId }),
      ...(until !== undefined && { until }),
      givenBy: caller(ctx).userId,
      givenAt: now,
      state: 'given',
    };
    const same = former.find((one) => termsOf(one) === termsOf(consent));
    const [view] = await toConsentViews(tx, [same ?? consent], now);
    if (view === undefined) throw new Error('a consent has a view');
    call?.agree(same ?? consent);
    if (same !== undefined) return view;
    if (call === null && active.length - former.length >= ACTIVE_CONSENTS_MAX)
      throw problem('conflict', { errors: [{ at: 'purpose', code: 'too-many' }] });
    for (const one of former) tx.put(consents, { ...one, state: 'ended', endedAt: now, endedBy: consent.givenBy, replacedBy: id });
    tx.create(consents, consent);
    return view;
  });
}

/** Withdraws a consent, and deletes what was recorded by it. Withdrawn already is as good. Throws `not-found` for one that is not the caller's to withdraw. */
export async function withdrawConsent(ctx: Ctx, id: string): Promise<void> {
  const about = ({ patientId }: Consent) => ({ type: 'consent', id, patientId });
  let recorded: readonly string[] = [];
  await ctx.commit('consent.withdraw', about, async (tx) => {
    const consent = await tx.get(consents, id);
    if (consent === null) throw problem('not-found');
    await requireConsenting(ctx, tx, consent.patientId);
    if (consent.state !== 'given') return consent;
    const recordings = consent.consultationId === undefined ? null : await prepareWithdrawal(ctx, tx, consent.consultationId);
    recorded = recordings?.recorded ?? [];
    tx.put(consents, { ...consent, state: 'ended', endedAt: ctx.now(), endedBy: caller(ctx).userId });
    recordings?.withdraw();
    return consent;
  });
  for (const one of recorded) await removeRecorded(ctx, one);
}

async function requireConsenting(ctx: ReadCtx, reader: Reader, patientId: string): Promise<void> {
  requireAllowed('consent.give', caller(ctx), { patientId }, await loadRelationships(ctx, reader));
}

/** A consent to one call is to its recording, and lasts as long as that does. */
function requireForCall(purpose: Purpose, until: string | undefined): void {
  if (purpose !== 'recording') throw problem('bad-request', { errors: [{ at: 'purpose', code: 'not-one-of' }] });
  if (until !== undefined) throw problem('bad-request', { errors: [{ at: 'until', code: 'not-one-of' }] });
}

async function requireDoctor(ctx: Ctx, granteeId: string | undefined): Promise<void> {
  if (granteeId === undefined) throw problem('bad-request', { errors: [{ at: 'granteeId', code: 'required' }] });
  const doctor = await findBookableDoctor(ctx.read, granteeId);
  if (doctor === null) throw problem('bad-request', { errors: [{ at: 'granteeId', code: 'not-one-of' }] });
}

function termsOf({ scopes, until }: Consent): string {
  return JSON.stringify([[...(scopes ?? [])].sort(), until ?? '']);
}
