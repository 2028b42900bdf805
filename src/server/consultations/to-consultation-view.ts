import { lengthSeconds, isInCall, type Consultation } from '@/domain/consultations/schema';
import { ConsultationView, type ConsultationSummary, type Participant } from '@/domain/consultations/view';
import type { CallRole } from '@/domain/consultations/steps';
import { addSeconds } from '@/domain/shared/instant';
import { estimateWait, keepsPlace, positionOf } from '@/domain/consultations/waiting-room';
import { isAllowed } from '@/domain/permissions';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { findLocalNames } from '@/server/people/find-names';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import type { PathOf } from '@/server/platform/store/collection';
import type { Query, Reader } from '@/server/platform/store/port';
import { consultations, recentLengths } from './collections';
import { withPresence } from './presence';

/** A consultation nobody ended within this time leaves the queue; the doctor finds it under its appointment. */
const QUEUE_HOURS_BACK = 24;
/** The bound moves in steps of this many hours, so that all who follow one doctor share one query. */
const QUEUE_STEP_HOURS = 6;
const QUEUE_MAX = 200;

/** A doctor's consultations that have not ended, by appointment time. */
export function activeOf(doctorId: string, now: string): Query<PathOf<typeof consultations>> {
  return {
    where: [
      ['doctorId', '==', doctorId],
      ['state', 'in', ['waiting', 'admitted', 'in_progress']],
      ['startsAt', '>=', addSeconds(stepOf(now), -QUEUE_HOURS_BACK * 3600)],
    ],
    orderBy: [['startsAt', 'asc']],
    limit: QUEUE_MAX,
  };
}

function stepOf(now: string): string {
  const stepMs = QUEUE_STEP_HOURS * 3_600_000;
  return new Date(Math.floor(Date.parse(now) / stepMs) * stepMs).toISOString();
}

/** A doctor's unfinished consultations, with the latest heartbeats this process knows of. */
export async function findActive(reader: Reader, ctx: ReadCtx, doctorId: string): Promise<Consultation[]> {
  const found = await reader.find(consultations, activeOf(doctorId, ctx.now()));
  return found.map((one) => withPresence(ctx, one));
}

/** Whether a consultation belongs to the doctor's queue: the patient waits and has not left. */
export function isQueued({ state, participants }: Consultation): boolean {
  return state === 'waiting' && participants.patient.leftAt === undefined;
}

/**
 * A consultation as the caller, who may see it, sees it. Of the queue it contains only a number, and the schema strips the room
 * already here, because a page passes its data to the browser.
 */
export async function toConsultationView(reader: Reader, ctx: ReadCtx, consultation: Consultation): Promise<ConsultationView> {
  const now = ctx.now();
  const { patientId, doctorId, state, participants } = consultation;
  const names = await findLocalNames(reader, [patientId, doctorId]);
  const nameOf = (id: string) => names.get(id)?.name ?? '';
  const seen = (role: CallRole, id: string): Participant => {
    const presence = participants[role];
    return { id, name: nameOf(id), role, isPresent: isPresent(consultation, role, now), isInCall: isInCall(presence, now) };
  };
  return ConsultationView.parse({
    ...consultation,
    selfRole: await roleIn(reader, ctx, consultation),
    patientName: nameOf(patientId),
    doctorName: nameOf(doctorId),
    doctorLocalNames: names.get(doctorId)?.localNames,
    ...(await placeOf(reader, ctx, consultation)),
    hasLeft: state === 'waiting' && participants.patient.leftAt !== undefined,
    participants: [seen('patient', patientId), seen('doctor', doctorId)],
    summary: summaryOf(consultation),
  });
}

function isPresent({ state, participants }: Consultation, role: CallRole, now: string): boolean {
  const { lastSeenAt, leftAt } = participants[role];
  return state !== 'ended' && leftAt === undefined && lastSeenAt !== undefined && keepsPlace(lastSeenAt, now);
}

async function placeOf(reader: Reader, ctx: ReadCtx, consultation: Consultation) {
  const now = ctx.now();
  if (!isQueued(consultation)) return { position: 0, estimatedWaitSeconds: 0 };
  const { id, doctorId, startsAt, slotMinutes } = consultation;
  const [active, lengths] = await Promise.all([findActive(reader, ctx, doctorId), reader.get(recentLengths, doctorId)]);
  const others = active.filter((one) => one.id !== id);
  const position = positionOf(id, [...others.filter(isQueued), consultation], now);
  const seconds = estimateWait({
    position,
    recentLengthsSeconds: lengths?.lengthsSeconds ?? [],
    slotMinutes,
    startsAt,
    currentStartedAt: latestStart(others),
    now,
  });
  return { position, estimatedWaitSeconds: Math.ceil(seconds / 60) * 60 };
}

/** The start of the consultation the doctor is busy with; the latest when there are several. */
function latestStart(active: readonly Consultation[]): string | null {
  const starts = active.filter(({ state }) => state !== 'waiting').map(({ startedAt, admittedAt }) => startedAt ?? admittedAt);
  return (
    starts
      .filter((start) => start !== undefined)
      .sort()
      .at(-1) ?? null
  );
}

/** A parent stands for the child; who helps an adult follows beside them; anybody else was let in to read it afterwards. */
async function roleIn(reader: Reader, ctx: ReadCtx, consultation: Consultation): Promise<ConsultationView['selfRole']> {
  const { userId } = caller(ctx);
  if (userId === consultation.doctorId) return 'doctor';
  if (userId === consultation.patientId) return 'patient';
  const relationships = await loadRelationships(ctx, reader);
  if (isAllowed('consultation.take-part', caller(ctx), consultation, relationships)) return 'patient';
  return isAllowed('consultation.see', caller(ctx), consultation, relationships) ? 'caregiver' : 'reader';
}

function summaryOf(consultation: Consultation): ConsultationSummary | null {
  const { startedAt, endedAt, media, hasNote } = consultation;
  if (endedAt === undefined) return null;
  return { startedAt: startedAt ?? null, endedAt, durationSeconds: lengthSeconds(consultation), media, hasNote };
}
