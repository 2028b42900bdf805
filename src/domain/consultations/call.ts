import { z } from 'zod';
import { idOf } from '@/domain/shared/ids';
import { LINE_QUALITIES, MEDIA } from './connection-quality';
import { Instant } from '@/domain/shared/primitives';

const SIGNAL_KINDS = ['offer', 'answer', 'candidate', 'bye'] as const;
export const SignalKind = z.enum(SIGNAL_KINDS, 'not-one-of');
export type SignalKind = z.infer<typeof SignalKind>;

/** A signal not fetched within this time concerns a connection attempt that both sides have given up. */
export const SIGNAL_SECONDS = 120;

const CHAT_CHARACTERS_MAX = 2000;
/** The text of one chat message: not empty, line ends kept. */
export const ChatText = z
  .string()
  .transform((text) => text.trim())
  .pipe(z.string().min(1, 'required').max(CHAT_CHARACTERS_MAX, 'too-long'));

export const ChatMessage = z.object({
  id: z.string(),
  seq: z.int().min(1),
  from: idOf('usr'),
  role: z.enum(['patient', 'doctor']),
  text: z.string(),
  at: Instant,
});
export type ChatMessage = z.infer<typeof ChatMessage>;

const Medium = z.enum(MEDIA, 'not-one-of');

/** An event a browser reports to the call log. A bare `joined` implies the appointment's mode. */
export const CallEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('joined'), medium: Medium.optional() }),
  z.object({ kind: z.literal('left') }),
  z.object({
    kind: z.literal('quality'),
    medium: Medium,
    quality: z.enum(LINE_QUALITIES, 'not-one-of'),
    loss: z.number().min(0).max(1).optional(),
    roundTripMs: z.number().min(0).max(600_000).optional(),
    availableKbps: z.number().min(0).max(10_000_000).optional(),
  }),
  z.object({
    kind: z.literal('fallback'),
    from: Medium,
    to: Medium,
    cause: z.enum(['line', 'person'], 'not-one-of').describe('Whether the line or the person asked for it.'),
  }),
]);
export type CallEvent = z.infer<typeof CallEvent>;

/** One call log entry; `ended` is written only by the server. */
export const CallLogEntry = z.object({
  seq: z.int().min(1),
  at: Instant,
  by: idOf('usr'),
  role: z.enum(['patient', 'doctor']),
  event: z.union([CallEvent, z.object({ kind: z.literal('ended') })]),
});
export type CallLogEntry = z.infer<typeof CallLogEntry>;

/** Minimum interval between two stored quality samples of one participant. */
export const QUALITY_SECONDS_MIN = 10;
/** Maximum entries of a call log: an hour and a half of quality samples from two participants. */
export const CALL_LOG_MAX = 1200;
/** Maximum messages of one chat. */
export const CHAT_MESSAGES_MAX = 2000;
