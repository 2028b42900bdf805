import type { BatchReply, vitalsApi } from '@/domain/vitals/api';
import { checkReadings, type CheckedReading, type Quarantined } from '@/domain/vitals/schema';
import type { BodyOf } from '@/domain/shared/endpoint';
import { problem } from '@/domain/shared/problem';
import { appointmentCollection } from '@/server/appointments/find-treating-doctor';
import { NOTIFY_SCOPE } from '@/server/notifications/notify';
import type { Ctx } from '@/server/platform/ctx';
import { patientProfileCollection } from '@/server/people/find-patient-profile';
import { applyReadings, chunksOf, type Applied } from './apply-readings';
import { devices, vitalDays, vitalHours, vitalStates, alerts, type StoredDevice } from './collections';

type Input = { token: string; body: BodyOf<typeof vitalsApi.ingest> };

/** A gateway repeats what it has not seen acknowledged; this many batches are answered as they were. */
const BATCHES_KEPT = 20;
const FAULTS_KEPT = 20;
const SENT_LETTERS_MAX = 200;
/** The engines write at most 500 documents in one commit. */
const HOURS_A_COMMIT = 150;

/**
 * Keeps a device's readings, and moves its patient's alerts on. A batch sent again gets the reply it had; readings that are known
 * already count as duplicates, so a batch that was cut between two commits is simply sent again. Throws `sign-in-needed` for a
 * token that is unknown or revoked.
 */
export async function ingestBatch(ctx: Ctx, { token, body }: Input): Promise<BatchReply> {
  const device = await requireDevice(ctx, token);
  const { batchId } = body;
  const replayed = replyTo(device, batchId);
  if (replayed) return replayed;

  const receivedAt = ctx.now();
  const { patientId, id: source } = device;
  const { readings, quarantined } = checkReadings(body.readings, receivedAt);
  const chunks = chunksOf(readings, HOURS_A_COMMIT);
  const last = chunks.pop() ?? [];
  const declared = {
    clinical: [vitalHours, vitalDays, vitalStates, alerts, patientProfileCollection, appointmentCollection, NOTIFY_SCOPE],
  };
  const batchOf = (part: readonly CheckedReading[]) => ({
    patientId,
    source,
    readings: part,
    receivedAt,
    newAlertId: () => ctx.newId('alr'),
  });
  const applied: Applied[] = [];
  for (const part of chunks) {
    applied.push(await ctx.commitUnaudited((tx) => applyReadings(ctx, tx, batchOf(part)), declared));
  }
  return ctx.commitUnaudited(async (tx) => {
    const current = await tx.get(devices, device.id);
    if (!current || current.revokedAt !== undefined) throw problem('sign-in-needed');
    const reply = toReply([...applied, await applyReadings(ctx, tx, batchOf(last))], quarantined);
    tx.put(devices, heardFrom(current, { batchId, reply, receivedAt, readings, quarantined, sent: body.readings }));
    return reply;
  }, declared);
}

/** Throws `sign-in-needed` unless the token is a device's and not revoked. */
async function requireDevice(ctx: Ctx, token: string): Promise<StoredDevice> {
  const named = ctx.ports.deviceTokens.read(token);
  const device = named && (await ctx.read.get(devices, named.deviceId));
  if (!named || !device || device.revokedAt !== undefined || !named.isOf(device.tokenHash)) throw problem('sign-in-needed');
  return device;
}

function replyTo(device: StoredDevice, batchId: string): BatchReply | null {
  const known = device.batches.find(({ id }) => id === batchId);
  return known ? (JSON.parse(known.reply) as BatchReply) : null;
}

function toReply(applied: readonly Applied[], quarantined: Quarantined[]): BatchReply {
  return {
    accepted: applied.reduce((sum, { accepted }) => sum + accepted, 0),
    duplicates: applied.reduce((sum, { duplicates }) => sum + duplicates, 0),
    quarantined,
    alerts: [...new Set(applied.flatMap((part) => part.alerts))],
  };
}

type Heard = {
  batchId: string;
  reply: BatchReply;
  receivedAt: string;
  readings: readonly CheckedReading[];
  quarantined: readonly Quarantined[];
  sent: readonly unknown[];
};

function heardFrom({ clockAheadSeconds: _, ...device }: StoredDevice, heard: Heard): StoredDevice {
  const { batchId, reply, receivedAt, readings, quarantined, sent } = heard;
  const newest = readings.reduce((latest, { measuredAt }) => (measuredAt > latest ? measuredAt : latest), '');
  const aheadSeconds = newest > receivedAt ? Math.round((Date.parse(newest) - Date.parse(receivedAt)) / 1000) : 0;
  const faults = quarantined.map(({ index, code }) => ({
    at: receivedAt,
    code,
    sent: JSON.stringify(sent[index]).slice(0, SENT_LETTERS_MAX),
  }));
  return {
    ...device,
    lastSeenAt: receivedAt,
    ...(aheadSeconds > 0 && { clockAheadSeconds: aheadSeconds }),
    batches: [...device.batches, { id: batchId, reply: JSON.stringify(reply) }].slice(-BATCHES_KEPT),
    faults: [...device.faults, ...faults].slice(-FAULTS_KEPT),
  };
}
