import { isAllowed, type Permission } from '@/domain/permissions';
import { RECORD_KINDS, timelineKindOf, type RecordKind } from '@/domain/records/schema';
import type { Relationships } from '@/domain/shared/relationships';
import { isProblem, problem } from '@/domain/shared/problem';
import { findSharedKinds } from '@/server/consents/find-active-consents';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { healthRecords, type StoredRecord } from './collections';
import { findChartAccess } from './find-chart-access';

type RecordPermission = Extract<Permission, `record.${string}`>;

/** Which kinds of a person's record the caller has a permission over, and whose visits: a doctor sees their own, until others are shared. */
export type RecordAccess = { kinds: readonly RecordKind[]; visits: 'all' | 'own' };

/**
 * What the caller has the permission for in a person's record. A patient has it for all of their own; a caregiver by their link, the
 * readings by the scope of the readings; a doctor while they treat the patient, and reading
 * also in an emergency they gave a reason for, and what the patient shares. Throws `not-found` for everybody else.
 */
export async function requireRecordAccess(
  ctx: ReadCtx,
  reader: Reader,
  permission: RecordPermission,
  patientId: string,
): Promise<RecordAccess> {
  const who = caller(ctx);
  if (who.role === 'doctor') {
    const pair = { patientId, doctorId: who.userId };
    const { access } = await findChartAccess(reader, pair, ctx.now());
    // Who reads by a consent, or by a reason in an emergency, is not treating, and writes nothing.
    const isWrite = permission === 'record.write';
    const opens = access?.basis === 'visit' || (access?.basis === 'emergency' && !isWrite);
    const shared = isWrite ? [] : await findSharedKinds(reader, pair, ctx.now());
    if (!(opens || shared.length > 0) || !isAllowed(permission, who, pair)) throw problem('not-found');
    return { kinds: opens ? RECORD_KINDS : shared, visits: shared.includes('note') ? 'all' : 'own' };
  }
  const isOwn = who.userId === patientId;
  const relationships = isOwn ? undefined : await loadRelationships(ctx, reader);
  if (!isAllowed(permission, who, { patientId }, relationships)) throw problem('not-found');
  return { kinds: kindsOf(ctx, patientId, relationships), visits: 'all' };
}

/** Whether the caller may also write in a record they may see. */
export async function mayWriteRecord(ctx: ReadCtx, reader: Reader, patientId: string): Promise<boolean> {
  try {
    await requireRecordAccess(ctx, reader, 'record.write', patientId);
    return true;
  } catch (error) {
    if (isProblem(error)) return false;
    throw error;
  }
}

function kindsOf(ctx: ReadCtx, patientId: string, relationships: Relationships | undefined): readonly RecordKind[] {
  return isAllowed('vitals.see', caller(ctx), { patientId }, relationships)
    ? RECORD_KINDS
    : RECORD_KINDS.filter((kind) => kind !== 'vitals');
}

type Wanted = { id: string; may: RecordPermission; deleted?: 'too' };

/** A record over which the caller has the permission. Throws `not-found` for any other, and for a deleted one unless that is asked for. */
export async function requireRecord(ctx: ReadCtx, reader: Reader, { id, may, deleted }: Wanted): Promise<StoredRecord> {
  const record = await reader.get(healthRecords, id);
  if (record === null) throw problem('not-found');
  const { kinds } = await requireRecordAccess(ctx, reader, may, record.patientId);
  if (!kinds.includes(timelineKindOf(record))) throw problem('not-found');
  if (record.state === 'deleted' && deleted === undefined) throw problem('not-found');
  return record;
}
