import { z } from 'zod';
import { idOf } from '@/domain/shared/ids';
import { Instant } from '@/domain/shared/primitives';
import { addMinutes } from '@/domain/shared/time';

/** More than any medicine box has. */
const DRAWERS_MAX = 32;
export const DrawerNumber = z.int('wrong-format').min(1, 'too-small').max(DRAWERS_MAX, 'too-large');

export const COMMAND_KINDS = ['light', 'buzzer'] as const;
const CommandKind = z.enum(COMMAND_KINDS, 'not-one-of');

export const NewCommand = z.object({ kind: CommandKind, drawer: DrawerNumber });
export type NewCommand = z.infer<typeof NewCommand>;

/** What a device is to do, until `expiresAt`; `result` is what it said of it. */
export const DeviceCommand = NewCommand.extend({
  id: idOf('cmd'),
  createdAt: Instant,
  expiresAt: Instant,
  result: z.enum(['done', 'failed']).optional(),
  acknowledgedAt: Instant.optional(),
});
export type DeviceCommand = z.infer<typeof DeviceCommand>;

/** A device says in its next batch what became of a command. */
export const CommandAck = z.object({ commandId: idOf('cmd'), result: z.enum(['done', 'failed']).default('done') });
export type CommandAck = z.infer<typeof CommandAck>;

/** A drawer of a medicine box was opened; `at` by the device's clock. */
export const DrawerEvent = z.object({ kind: z.literal('drawer_opened'), drawer: DrawerNumber, at: Instant });
export type DrawerEvent = z.infer<typeof DrawerEvent>;

/** A light an hour late says that it is time when it is not. */
const COMMAND_MINUTES = 15;
/** The latest are kept, so that people see what became of them. */
export const COMMANDS_KEPT = 20;

/** The commands of a device with new ones, the oldest left out. */
export function withCommands(
  commands: readonly DeviceCommand[],
  added: readonly (NewCommand & { id: string })[],
  now: string,
): DeviceCommand[] {
  const made = added.map((command) => ({ ...command, createdAt: now, expiresAt: addMinutes(now, COMMAND_MINUTES) }));
  return [...commands, ...made].slice(-COMMANDS_KEPT);
}

/** The commands after a device has said what became of some; said again it changes nothing. */
export function acknowledged(commands: readonly DeviceCommand[], acks: readonly CommandAck[], now: string): DeviceCommand[] {
  const results = new Map(acks.map(({ commandId, result }) => [commandId, result]));
  return commands.map((command) => {
    const result = results.get(command.id);
    return result === undefined || command.result !== undefined ? command : { ...command, result, acknowledgedAt: now };
  });
}

/** What a device is still to do: it is told with every reply until it has said what became of it, or its time is over. */
export function waitingCommands(commands: readonly DeviceCommand[], now: string): DeviceCommand[] {
  return commands.filter(({ result, expiresAt }) => result === undefined && expiresAt > now);
}
