import 'server-only';
import { isRetryable, problem } from '@/domain/shared/problem';
import { makeCtx, type Ctx } from '../ctx';
import { problemResponse, toProblem } from '../http/problem-response';
import type { Platform } from '../platform';
import { newId } from '../random';

/** Keeps one batch of a device, as the HTTP endpoint does; throws problems. */
export type HandleBatch = (ctx: Ctx, batch: { token: string; body: unknown }) => Promise<unknown>;
/** Commands of devices: those that are made from now on, in whichever process, and those that wait for one. */
export type CommandSource = {
  watch: (ctx: Ctx, push: (deviceId: string, command: object) => void) => () => void;
  waiting: (ctx: Ctx, deviceId: string) => Promise<object[]>;
};
type Message = { token: string; payload: Buffer; address: string };
/** `isStored` false: nothing was kept and the same batch may succeed later, so that it must not be acknowledged. */
export type Handled = { isStored: boolean; isRefused: boolean; reply: string };

/** The same as the body of the HTTP endpoint. */
const PAYLOAD_BYTES_MAX = 262_144;
/** That, its topic and the packet's id. */
export const PACKET_BYTES_MAX = PAYLOAD_BYTES_MAX + 1000;

/**
 * A batch that came by MQTT: limited, parsed and kept as one that came by HTTP. The reply is the endpoint's, or its problem details.
 */
export async function handleBatchMessage(platform: Platform, handle: HandleBatch, { token, payload, address }: Message): Promise<Handled> {
  const requestId = newId('req');
  try {
    await platform.limiter.spend('ingest-address', { userId: null, address });
    const named = platform.deviceTokens.read(token);
    await platform.limiter.spend('ingest', { userId: named && `${named.deviceId} ${address}`, address });
    if (payload.length > PAYLOAD_BYTES_MAX) throw problem('too-large');
    const result = await handle(makeCtx(platform, { principal: null, requestId }), { token, body: parsed(payload) });
    return { isStored: true, isRefused: false, reply: JSON.stringify(result) };
  } catch (error) {
    const refusal = toProblem(error, platform.log.child({ mqtt: 'batch', requestId }));
    const reply = await problemResponse(refusal, requestId).text();
    return { isStored: !isRetryable(refusal.code), isRefused: refusal.code === 'sign-in-needed', reply };
  }
}

function parsed(payload: Buffer): unknown {
  try {
    return JSON.parse(payload.toString('utf8'));
  } catch {
    return null;
  }
}
