import { withCommands, type DeviceCommand, type NewCommand } from '@/domain/vitals/device-commands';
import type { Device } from '@/domain/vitals/schema';
import { problem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import type { Reader, Tx } from '@/server/platform/store/port';
import { commandedDevices, devices } from './collections';
import { toDevice } from './list-devices';
import { requirePatient } from './require-patient';

/**
 * Has a device light up or beep at a drawer: the command is pushed to one that speaks MQTT, and goes along with its next reply. Throws `not-found` for somebody else's device
 * and for a revoked one.
 */
export async function queueCommand(ctx: Ctx, deviceId: string, command: NewCommand): Promise<DeviceCommand> {
  type Queued = { device: Device; made: DeviceCommand };
  const about = ({ device: { id, patientId } }: Queued) => ({ type: 'device', id, patientId });
  const { made } = await ctx.commit<Queued>('device.command', about, async (tx) => {
    const device = await findDevice(tx, deviceId);
    if (device === null) throw problem('not-found');
    await requirePatient(ctx, tx, 'device.manage', device.patientId);
    const queue = await loadCommandQueue(ctx, tx, deviceId);
    const [first] = queue?.([command]) ?? [];
    if (first === undefined) throw problem('not-found');
    return { device, made: first };
  });
  return made;
}

/** A device that is in use, or null; the caller must have the right to know of it. */
export async function findDevice(reader: Reader, deviceId: string): Promise<Device | null> {
  const stored = await reader.get(devices, deviceId);
  return stored === null || stored.revokedAt !== undefined ? null : toDevice(stored);
}

/**
 * Reads a device within a commit and returns what adds commands for it; null for one that is not in use. Reading and writing apart,
 * because a commit reads first.
 */
export async function loadCommandQueue(
  ctx: Ctx,
  tx: Tx,
  deviceId: string,
): Promise<((added: readonly NewCommand[]) => DeviceCommand[]) | null> {
  const stored = await tx.get(devices, deviceId);
  if (stored === null || stored.revokedAt !== undefined) return null;
  return (added) => {
    const named = added.map((command) => ({ ...command, id: ctx.newId('cmd') }));
    const commands = withCommands(stored.commands, named, ctx.now());
    tx.put(devices, { ...stored, commands });
    const last = named.at(-1);
    if (last) tx.put(commandedDevices, { id: deviceId, at: ctx.now(), commandId: last.id });
    return commands.slice(-named.length);
  };
}
