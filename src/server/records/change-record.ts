import { readRecordText, type ChangeRecordBody, type ResolveConflictBody } from '@/domain/records/records-api';
import type { HealthRecord, RecordText, Resolution } from '@/domain/records/schema';
import { isProblem, problem } from '@/domain/shared/problem';
import { caller, type Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { momentOf } from './add-record';
import { healthRecordVersions, healthRecords, recordConflicts, type StoredRecord, type StoredVersion } from './collections';
import { putVersion } from './put-version';
import { requireRecord } from './require-record';
import { toHealthRecord } from './to-health-record';

/**
 * Saves a record as its next version. A resend after a lost reply changes nothing. Throws `not-found`, `wrong-state` for a kept symptom
 * check, `bad-request` for what does not fit its kind, and `changed-meanwhile` with the current one when somebody else was faster.
 */
export async function changeRecord(ctx: Ctx, id: string, { version, ...fields }: ChangeRecordBody): Promise<HealthRecord> {
  try {
    return await ctx.commit('record.change', aboutRecord, async (tx) => {
      const record = await requireRecord(ctx, tx, { id, may: 'record.write' });
      const text = textFrom(record, fields);
      if (record.version === version + 1 && isSame(record.text, text)) return toHealthRecord(tx, record);
      if (record.version !== version) throw problem('changed-meanwhile', { current: await toHealthRecord(tx, record) });
      return save(ctx, tx, record, { text, how: { change: 'edited' } });
    });
  } catch (error) {
    if (isProblem(error) && error.code === 'changed-meanwhile') await setAside(ctx, id, version, fields);
    throw error;
  }
}

/** Keeps what the slower one wrote, so that it is not lost with the page it was written on. */
async function setAside(ctx: Ctx, id: string, baseVersion: number, fields: Partial<ChangeRecordBody>): Promise<void> {
  await ctx.commit('record.set_aside', aboutRecord, async (tx) => {
    const record = await requireRecord(ctx, tx, { id, may: 'record.write' });
    const mine = textFrom(record, fields);
    tx.put(recordConflicts, { id: conflictId(ctx, id), recordId: id, patientId: record.patientId, baseVersion, mine, at: ctx.now() });
    return record;
  });
}

function conflictId(ctx: Ctx, recordId: string): string {
  return `${recordId}@${caller(ctx).userId}`;
}

/**
 * Brings two edits of one version together as its next version, in which both sides stay readable. A resend changes nothing. Throws
 * `not-found`, `bad-request` where the chosen text is missing or `baseVersion` is not older than `version`, and `changed-meanwhile`
 * with the current one when it has changed again.
 */
export async function resolveConflict(ctx: Ctx, body: ResolveConflictBody): Promise<HealthRecord> {
  const { recordId: id, baseVersion, chosen, version, data } = body;
  return ctx.commit('record.resolve_conflict', aboutRecord, async (tx) => {
    const record = await requireRecord(ctx, tx, { id, may: 'record.write' });
    const kept = await tx.get(recordConflicts, conflictId(ctx, id));
    const mine = sideFrom(record, chosen === 'merged' ? body.mine : data, chosen === 'merged' ? 'mine.' : 'data.') ?? kept?.mine;
    const resolution: Resolution = { ...{ chosen, baseVersion, theirs: version }, ...(mine !== undefined && { mine }) };
    if (baseVersion >= version) throw problem('bad-request', { errors: [{ at: 'baseVersion', code: 'too-large' }] });
    const text = { mine, theirs: record.text, merged: sideFrom(record, data, 'data.') }[chosen];
    const isThere = text === undefined || isSame(record.text, text);
    if (record.version === version + 1 && isThere && (await isResolvedSo(tx, record, resolution))) return toHealthRecord(tx, record);
    if (record.version !== version) throw problem('changed-meanwhile', { current: await toHealthRecord(tx, record) });
    if (text === undefined) throw problem('bad-request', { errors: [{ at: 'data', code: 'required' }] });
    const resolved = await save(ctx, tx, record, { text, how: { change: 'resolved', resolution } });
    if (kept !== null) tx.remove(recordConflicts, kept.id);
    return resolved;
  });
}

/**
 * Takes a record out; its versions stay, and the last of them says who and why. Deleted already is as good. Throws `not-found`, and
 * `changed-meanwhile` where the caller names a version that is not the current one.
 */
export async function removeRecord(
  ctx: Ctx,
  id: string,
  { reason, version }: { reason?: string | undefined; version?: number | undefined },
) {
  await ctx.commit('record.remove', aboutRecord, async (tx) => {
    const record = await requireRecord(ctx, tx, { id, may: 'record.write' });
    if (version !== undefined && record.version !== version) {
      throw problem('changed-meanwhile', { current: await toHealthRecord(tx, record) });
    }
    const how = { change: 'deleted', ...(reason !== undefined && reason !== '' && { reason }) } as const;
    return save(ctx, tx, { ...record, state: 'deleted' }, { text: record.text, how });
  });
}

function aboutRecord({ id, patientId }: Pick<HealthRecord, 'id' | 'patientId'>) {
  return { type: 'record', id, patientId };
}

type Saved = { text: RecordText; how: Pick<StoredVersion, 'change' | 'reason' | 'resolution'> };

async function save(ctx: Ctx, tx: Tx, record: StoredRecord, { text, how }: Saved): Promise<HealthRecord> {
  const { userId: id, role } = caller(ctx);
  const now = ctx.now();
  const next: StoredRecord = {
    ...record,
    ...{ text, kind: text.kind, at: momentOf(text, record.createdAt) },
    ...{ version: record.version + 1, updatedAt: now, updatedBy: { id, role } },
  };
  const reply = await toHealthRecord(tx, next);
  tx.put(healthRecords, next);
  putVersion(tx, next, how);
  return reply;
}

function textFrom({ kind }: StoredRecord, fields: Partial<ChangeRecordBody>, at = ''): RecordText {
  // What somebody said on a day, and was told, stays as it was.
  if (kind === 'symptom_check') throw problem('wrong-state');
  const read = readRecordText(kind, fields);
  if (read.success) return read.data;
  const codeOf = (message: string) => (/^[a-z]+(-[a-z]+)*$/.test(message) ? message : 'required');
  throw problem('bad-request', {
    errors: read.error.issues.map(({ path, message }) => ({ at: at + path.join('.'), code: codeOf(message) })),
  });
}

function sideFrom(record: StoredRecord, fields: Partial<ChangeRecordBody> | undefined, at: string): RecordText | undefined {
  return fields === undefined || Object.keys(fields).length === 0 ? undefined : textFrom(record, fields, at);
}

async function isResolvedSo(tx: Tx, { id, version }: StoredRecord, resolution: Resolution): Promise<boolean> {
  const kept = await tx.get(healthRecordVersions, `${id}@${version}`);
  const { mine: _kept, ...asked } = resolution;
  const { mine: _mine, ...done } = kept?.resolution ?? {};
  return isSame(done, asked);
}

/** Whether two texts say the same, whatever the order of their fields. */
function isSame(a: object, b: object): boolean {
  const plain = (one: object) => JSON.stringify(Object.entries(one).sort(([x], [y]) => (x < y ? -1 : 1)));
  return plain(a) === plain(b);
}
