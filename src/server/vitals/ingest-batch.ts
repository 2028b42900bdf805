import type { BatchReply, vitalsApi } from '@/domain/vitals/api';
import { acknowledged, waitingCommands } from '@/domain/vitals/device-commands';
import { checkReadings, clockAheadOf, type CheckedBatch } from '@/domain/vitals/check-readings';
import type { BodyOf } from '@/domain/shared/endpoint';
import { problem } from '@/domain/shared/problem';
import { addMinutes } from '@/domain/shared/time';
import { appointmentCollection } from '@/server/appointments/find-treating-doctor';
import { NOTIFY_SCOPE } from '@/server/notifications/notify';
import type { Ctx } from '@/server/platform/ctx';
import { patientProfileCollection } from '@/server/people/find-patient-profile';
import { applyReadings, groupByHour, type Applied, type HourOfReadings } from './apply-readings';
import { devices, vitalDays, vitalHours, vitalSettings, vitalStates, alerts, type StoredDevice } from './collections';
import { closedAlert } from './write-alert';

type Body = BodyOf<typeof vitalsApi.ingest>;
type Input = { token: string; body: Omit<Body, 'events' | 'acks'> & Partial<Pick<Body, 'acks'>> };

/** A gateway repeats what it has not seen acknowledged; this many batches are answered as they were. */
const BATCHES_KEPT = 20;
const FAULTS_KEPT = 20;
const SENT_LETTERS_MAX = 200;
/** The engines write at most 500 documents in one commit. */
const HOURS_A_COMMIT = 150;

/**
 * Keeps a device's readings, moves its patient's alerts on, and hands it the commands that wait for it. A batch sent again gets the reply it had; readings that are known
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
  const checked = checkReadings(body.readings, receivedAt);
  const hours = groupByHour(checked.readings);
  const lastFrom = Math.floor(Math.max(0, hours.length - 1) / HOURS_A_COMMIT) * HOURS_A_COMMIT;
  const declared = {
    clinical: [vitalHours, vitalDays, vitalStates, vitalSettings, alerts, patientProfileCollection, appointmentCollection, NOTIFY_SCOPE],
  };
  const batchOf = (part: readonly HourOfReadings[]) => ({
    patientId,
    source,
    hours: part,
    receivedAt,
    newAlertId: () => ctx.newId('alr'),
  });
  const applied: Applied[] = [];
  for (let from = 0; from < lastFrom; from += HOURS_A_COMMIT) {
    const part = hours.slice(from, from + HOURS_A_COMMIT);
    applied.push(await ctx.commitUnaudited((tx) => applyReadings(ctx, tx, batchOf(part)), declared));
  }
  return ctx.commitUnaudited(async (tx) => {
    const current = await tx.get(devices, device.id);
    if (!current || current.revokedAt !== undefined) throw problem('sign-in-needed');
    const silence = current.silenceAlertId === undefined ? null : await tx.get(alerts, current.silenceAlertId);
    const commands = acknowledged(current.commands, body.acks ?? [], receivedAt);
    const counts = toCounts([...applied, await applyReadings(ctx, tx, batchOf(hours.slice(lastFrom)))]);
    const reply = { ...counts, quarantined: checked.quarantined, commands: waitingCommands(commands, receivedAt) };
    if (silence) tx.put(alerts, closedAlert(silence, receivedAt));
    tx.put(devices, { ...heardFrom(current, { body, reply, receivedAt, checked }), commands });
    return reply;
  }, declared);
}

/** Throws `sign-in-needed` unless the token is a device's and not revoked. */
export async function requireDevice(ctx: Ctx, token: string): Promise<StoredDevice> {
  const named = ctx.ports.deviceTokens.read(token);
  const device = named && (await ctx.read.get(devices, named.deviceId));
  if (!named || !device || device.revokedAt !== undefined || !named.isOf(device.tokenHash)) throw problem('sign-in-needed');
  return device;
}

/** Whether a token is a device's and not revoked; for a connection that is opened before anything is posted. */
export async function isDeviceToken(ctx: Pick<Ctx, 'ports' | 'read'>, token: string): Promise<boolean> {
  const named = ctx.ports.deviceTokens.read(token);
  const device = named && (await ctx.read.get(devices, named.deviceId));
  if (!named || !device) return false;
  return device.revokedAt === undefined && named.isOf(device.tokenHash);
}

function replyTo(device: StoredDevice, batchId: string): BatchReply | null {
  const known = device.batches.find(({ id }) => id === batchId);
  return known ? (JSON.parse(known.reply) as BatchReply) : null;
}

function toCounts(applied: readonly Applied[]): Omit<BatchReply, 'quarantined' | 'commands'> {
  return {
    accepted: applied.reduce((sum, { accepted }) => sum + accepted, 0),
    duplicates: applied.reduce((sum, { duplicates }) => sum + duplicates, 0),
    alerts: [...new Set(applied.flatMap((part) => part.alerts))],
  };
}

type Heard = { body: Input['body']; reply: BatchReply; receivedAt: string; checked: CheckedBatch };

/** The device after a batch of it: what it says of itself, its clock, and the readings of it that cannot be measurements. */
function heardFrom(before: StoredDevice, { body, reply, receivedAt, checked }: Heard): StoredDevice {
  const { clockAheadSeconds: _clock, silenceAlertId: _alert, ...device } = before;
  const { batchId, readings, sentAt, battery = device.battery, firmware = device.firmware } = body;
  const aheadSeconds = clockAheadOf({ ...checked, sent: readings, sentAt }, receivedAt);
  const faults = checked.quarantined.map(({ index, code }) => ({
    at: receivedAt,
    code,
    sent: JSON.stringify(readings[index]).slice(0, SENT_LETTERS_MAX),
  }));
  return {
    ...device,
    ...(battery !== undefined && { battery }),
    ...(firmware !== undefined && { firmware }),
    lastSeenAt: receivedAt,
    ...(device.silenceMinutes !== undefined && { silentFrom: addMinutes(receivedAt, device.silenceMinutes) }),
    ...(aheadSeconds !== 0 && { clockAheadSeconds: aheadSeconds }),
    batches: [...device.batches, { id: batchId, reply: JSON.stringify(reply) }].slice(-BATCHES_KEPT),
    faults: [...device.faults, ...faults].slice(-FAULTS_KEPT),
  };
}
