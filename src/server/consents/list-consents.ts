import { isActive, type Appointment } from '@/domain/appointments/schema';
import type { ConsentView, consentApi } from '@/domain/consents/api';
import { requireAllowed } from '@/domain/permissions';
import type { QueryOf } from '@/domain/shared/endpoint';
import type { Page } from '@/domain/shared/primitives';
import { findConsentedVisits } from '@/server/appointments/find-consented-visits';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { findNames } from '@/server/people/find-names';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { cursorAfterPlace, findSlice, placeFrom, type Slice } from '@/server/platform/store/find-slice';
import type { Reader } from '@/server/platform/store/port';
import { consents } from './collections';
import { toConsentViews } from './to-consent-views';

type Query = QueryOf<typeof consentApi.list>;
type Placed = { at: string; id: string; view: ConsentView };

/**
 * Every consent of a person, the latest first: what they gave, and by which they asked for each visit. For a doctor what patients gave
 * to them. Throws `not-found` for somebody else's patient.
 */
export async function listConsents(ctx: ReadCtx, { patientId, purpose, limit, cursor }: Query): Promise<Page<ConsentView>> {
  const { userId, role } = caller(ctx);
  // A caregiver has no consents of their own.
  if (role === 'caregiver' && patientId === undefined) return { items: [], nextCursor: null };
  const slice: Slice = { after: placeFrom(cursor), limit: limit + 1 };
  const about = { type: 'person', id: patientId ?? userId, ...(role !== 'doctor' && { patientId: patientId ?? userId }) };
  return ctx.view('consent.list', about, async (reader) => {
    if (role === 'doctor') {
      requireAllowed('consent.see', caller(ctx), { ownerId: userId });
      return toPage(await findGiven(ctx, reader, { field: 'granteeId', id: userId, purpose }, slice), limit);
    }
    const id = patientId ?? userId;
    requireAllowed('consent.see', caller(ctx), { patientId: id }, await loadRelationships(ctx, reader));
    const [given, visits] = await Promise.all([
      findGiven(ctx, reader, { field: 'patientId', id, purpose }, slice),
      purpose === undefined || purpose === 'consultation' ? findOfVisits(reader, id, slice) : [],
    ]);
    return toPage([...given, ...visits], limit);
  });
}

function toPage(found: Placed[], limit: number): Page<ConsentView> {
  const all = found.sort((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? 1 : -1));
  const last = all.length > limit ? all[limit - 1] : undefined;
  return { items: all.slice(0, limit).map(({ view }) => view), nextCursor: last === undefined ? null : cursorAfterPlace(last) };
}

type Wanted = { field: 'patientId' | 'granteeId'; id: string; purpose: Query['purpose'] };

async function findGiven(ctx: ReadCtx, reader: Reader, { field, id, purpose }: Wanted, slice: Slice): Promise<Placed[]> {
  const ofPurpose = purpose === undefined ? [] : ([['purpose', '==', purpose]] as const);
  const found = await findSlice(reader, consents, { where: [[field, '==', id], ...ofPurpose], at: 'givenAt' }, slice);
  const views = await toConsentViews(reader, found, ctx.now());
  return found.flatMap((one, i) => {
    const view = views[i];
    return view === undefined ? [] : [{ at: one.givenAt, id: one.id, view }];
  });
}

async function findOfVisits(reader: Reader, patientId: string, slice: Slice): Promise<Placed[]> {
  const visits = await findConsentedVisits(reader, patientId, slice);
  const names = await findNames(
    reader,
    visits.flatMap(({ bookedBy, doctorId }) => [patientId, bookedBy, doctorId]),
  );
  const nameOf = (id: string) => names.get(id) ?? '';
  return visits.map((visit) => ({ at: visit.startsAt, id: visit.id, view: toVisitConsent(visit, nameOf) }));
}

/** Asking for a visit is the consent to it; it ends with the visit, or when that is called off. */
function toVisitConsent(visit: Appointment, nameOf: (id: string) => string): ConsentView {
  const { id, patientId, doctorId, bookedBy, consent, createdAt, endsAt, status, cancelledAt, cancelledBy } = visit;
  const isOff = status === 'cancelled' || status === 'no_show';
  const ended = isOff ? 'withdrawn' : 'expired';
  return {
    ...{ id, patientId, purpose: 'consultation', granteeId: doctorId, until: endsAt, how: consent?.kind ?? 'implied' },
    ...{ givenBy: bookedBy, givenAt: consent?.kind === 'explicit' ? consent.givenAt : createdAt },
    ...(isOff && { endedAt: cancelledAt, endedBy: cancelledBy }),
    state: isActive(status) ? 'active' : ended,
    ...{ patientName: nameOf(patientId), granteeName: nameOf(doctorId), givenByName: nameOf(bookedBy) },
  };
}
