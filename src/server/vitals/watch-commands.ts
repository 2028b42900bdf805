import { waitingCommands, type DeviceCommand } from '@/domain/vitals/device-commands';
import { addMinutes } from '@/domain/shared/time';
import type { Ctx } from '@/server/platform/ctx';
import { commandedDevices, devices } from './collections';

/** As long as a command waits. */
const LOOKED_BACK_MINUTES = 15;
/** Devices that are told at one moment; those of a whole village at eight in the morning are more, and the rest hear it with their reply. */
const DEVICES_MAX = 200;

/** What a device is still to do; nothing for one that is not in use. */
export async function findWaitingCommands(ctx: Ctx, deviceId: string): Promise<DeviceCommand[]> {
  const device = await ctx.read.get(devices, deviceId);
  return device === null || device.revokedAt !== undefined ? [] : waitingCommands(device.commands, ctx.now());
}

/** Calls back once with every command that is made from now on, by whichever process, until the returned function is called. */
export function watchCommands(ctx: Ctx, push: (deviceId: string, command: DeviceCommand) => void): () => void {
  const latest = { orderBy: [['at', 'desc']], limit: DEVICES_MAX } as const;
  const pushed = new Map<string, string>();
  const look = async () => {
    const since = addMinutes(ctx.now(), -LOOKED_BACK_MINUTES);
    for (const [id, expiresAt] of pushed) if (expiresAt < ctx.now()) pushed.delete(id);
    const recent = (await ctx.read.find(commandedDevices, latest)).filter(({ at }) => at > since);
    for (const { id } of recent) {
      for (const command of await findWaitingCommands(ctx, id)) {
        if (pushed.has(command.id)) continue;
        pushed.set(command.id, command.expiresAt);
        push(id, command);
      }
    }
  };
  // What fails here goes along with the device's next reply.
  return ctx.watch(commandedDevices, latest, ['commandId'], () => void look().catch(() => undefined));
}
