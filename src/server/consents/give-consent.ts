import type { ConsentView, GiveConsentBody } from '@/domain/consents/api';
import { ACTIVE_CONSENTS_MAX, type Consent } from '@/domain/consents/schema';
import { requireAllowed } from '@/domain/permissions';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { problem } from '@/domain/shared/problem';
import { dayBounds } from '@/domain/shared/time';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { findBookableDoctor } from '@/server/people/get-bookable-doctor';
import { caller, type Ctx, type ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { consents } from './collections';
import { findActiveConsents } from './find-active-consents';
import { toConsentViews } from './to-consent-views';

/**
 * Agrees to something, for oneself or one's child. What was agreed before to the same purpose and person ends with it; the same again
 * changes nothing. Throws `not-found` for somebody else's patient, `bad-request` for a time that is over and for a record shared with
 * nobody or with somebody who is no doctor here, and `conflict` at fifty of a purpose.
 */
export async function giveConsent(
  ctx: Ctx,
  { patientId = caller(ctx).userId, until: ends, ...body }: GiveConsentBody,
): Promise<ConsentView> {
  const now = ctx.now();
  const until = ends?.length === 10 ? dayBounds(ends, CLINIC_TIME_ZONE).until : ends;
  if (until !== undefined && until <= now) throw problem('bad-request', { errors: [{ at: 'until', code: 'in-the-past' }] });
  if (body.purpose === 'share_records') await requireDoctor(ctx, body.granteeId);
  const id = ctx.newId('cst');
  const about = (kept: ConsentView) => ({ type: 'consent', id: kept.id, patientId });
  return ctx.commit('consent.give', about, async (tx) => {
    await requireConsenting(ctx, tx, patientId);
    const active = await findActiveConsents(tx, { patientId, purpose: body.purpose }, now);
    const former = active.filter(({ granteeId }) => granteeId === body.granteeId);
    const consent: Consent = {
      id,
      patientId,
      ...body,
      ...(until !== undefined && { until }),
      givenBy: caller(ctx).userId,
      givenAt: now,
      state: 'given',
    };
    const same = former.find((one) => termsOf(one) === termsOf(consent));
    const [view] = await toConsentViews(tx, [same ?? consent], now);
    if (view === undefined) throw new Error('a consent has a view');
    if (same !== undefined) return view;
    if (active.length - former.length >= ACTIVE_CONSENTS_MAX) throw problem('conflict', { errors: [{ at: 'purpose', code: 'too-many' }] });
    for (const one of former) tx.put(consents, { ...one, state: 'ended', endedAt: now, endedBy: consent.givenBy, replacedBy: id });
    tx.create(consents, consent);
    return view;
  });
}

/** Withdraws a consent. Withdrawn already is as good. Throws `not-found` for one that is not the caller's to withdraw. */
export async function withdrawConsent(ctx: Ctx, id: string): Promise<void> {
  const about = ({ patientId }: Consent) => ({ type: 'consent', id, patientId });
  await ctx.commit('consent.withdraw', about, async (tx) => {
    const consent = await tx.get(consents, id);
    if (consent === null) throw problem('not-found');
    await requireConsenting(ctx, tx, consent.patientId);
    if (consent.state === 'given') tx.put(consents, { ...consent, state: 'ended', endedAt: ctx.now(), endedBy: caller(ctx).userId });
    return consent;
  });
}

async function requireConsenting(ctx: ReadCtx, reader: Reader, patientId: string): Promise<void> {
  requireAllowed('consent.give', caller(ctx), { patientId }, await loadRelationships(ctx, reader));
}

async function requireDoctor(ctx: Ctx, granteeId: string | undefined): Promise<void> {
  if (granteeId === undefined) throw problem('bad-request', { errors: [{ at: 'granteeId', code: 'required' }] });
  const doctor = await findBookableDoctor(ctx.read, granteeId);
  if (doctor === null) throw problem('bad-request', { errors: [{ at: 'granteeId', code: 'not-one-of' }] });
}

function termsOf({ scopes, until }: Consent): string {
  return JSON.stringify([[...(scopes ?? [])].sort(), until ?? '']);
}
