import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { connectAsync } from 'mqtt';
import { topicOf } from '@/server/platform/mqtt/topics';
import type { SimulatedEvent } from './box';
import type { SimulatedReading } from './patient';

/** What a batch came to, as the server replied. */
type Command = { id: string; kind: string; drawer: number };
type BatchResult = { accepted: number; duplicates: number; quarantined: unknown[]; alerts: string[]; commands: Command[] };
type Batch = {
  batchId: string;
  readings: SimulatedReading[];
  events: SimulatedEvent[];
  acks: { commandId: string; result: 'done' }[];
  battery: number;
  firmware: string;
};
/** Sends one batch; rejects when no answer came. `retryAfterSeconds` where the server asks to wait. */
export type SendBatch = (batch: Batch) => Promise<{ result: BatchResult } | { retryAfterSeconds: number }>;
export type Gateway = { send: (readings: SimulatedReading[], events?: SimulatedEvent[]) => Promise<BatchResult> };

const ATTEMPTS_MAX = 8;
const RETRY_MS = 250;
const BATTERY_PER_BATCH = 0.02;
const FIRMWARE = 'simulator 1';

/**
 * A gateway that keeps a batch until it is acknowledged, as a real one does, and says with the next what it was told to do. Throws when the server does not answer for long.
 */
export function makeGateway(send: SendBatch): Gateway {
  let battery = 100;
  let told: Command[] = [];
  return {
    async send(readings, events = []) {
      battery = Math.max(5, battery - BATTERY_PER_BATCH);
      const acks = told.map(({ id }) => ({ commandId: id, result: 'done' as const }));
      const batch = { batchId: randomUUID(), readings, events, acks, battery: Math.round(battery), firmware: FIRMWARE };
      for (let attempt = 1; ; attempt += 1) {
        try {
          const got = await send(batch);
          if ('result' in got) {
            told = got.result.commands;
            return got.result;
          }
          await sleep(got.retryAfterSeconds * 1000);
        } catch (error) {
          if (attempt === ATTEMPTS_MAX || (error instanceof Error && error.name === 'RefusedError')) throw error;
          await sleep(RETRY_MS * 2 ** attempt * Math.random());
        }
      }
    },
  };
}

/** Over HTTP, with the token of a device. */
export function sendOverHttp(url: string, token: string): SendBatch {
  return async (batch) => {
    const response = await fetch(`${url}/api/iot/data/batch`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(batch),
    });
    if (response.status === 429 || response.status === 503) return { retryAfterSeconds: Number(response.headers.get('retry-after') ?? 1) };
    if (response.status !== 202) throw refused(`${String(response.status)} ${await response.text()}`);
    return { result: (await response.json()) as BatchResult };
  };
}

/** By MQTT, to the broker of the box; `close` ends the connection. */
export async function openMqtt(url: string, token: string): Promise<{ send: SendBatch; close: () => Promise<void> }> {
  const deviceId = token.split('_', 2).join('_');
  const client = await connectAsync(url, { protocolVersion: 4, username: deviceId, password: token });
  await client.subscribeAsync(topicOf(deviceId, 'reply'));
  const send: SendBatch = async (batch) => {
    const reply = new Promise<string>((resolve) => client.once('message', (_topic, payload) => resolve(payload.toString('utf8'))));
    await client.publishAsync(topicOf(deviceId, 'batch'), JSON.stringify(batch), { qos: 1 });
    const body = JSON.parse(await reply) as BatchResult & { code?: string };
    if (body.code !== undefined) throw refused(body.code);
    return { result: body };
  };
  return { send, close: () => client.endAsync() };
}

/** An answer that no other attempt would change. */
function refused(text: string): Error {
  return Object.assign(new Error(`the server refuses a batch: ${text}`), { name: 'RefusedError' });
}

type NewGateway = { url: string; identifier: string; password: string; name: string; drawers: number };

/** Signs in as a patient and registers a gateway for them, with the first of their medicines in its drawers. Returns its token. */
export async function registerGateway({ url, identifier, password, name, drawers }: NewGateway): Promise<string> {
  const send = async (method: string, path: string, body?: object, token?: string) => {
    const response = await fetch(url + path, {
      method,
      headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${String(response.status)} ${text}`);
    return JSON.parse(text) as Record<string, unknown>;
  };
  const { accessToken } = await send('POST', '/api/auth/login', { identifier, password });
  const bearer = String(accessToken);
  const kind = drawers > 0 ? 'medicine-box' : 'gateway';
  const { token, device } = await send('POST', '/api/iot/devices', { name, kind, silenceMinutes: 60 }, bearer);
  if (drawers > 0) {
    const { items } = (await send('GET', '/api/medications', undefined, bearer)) as { items: { id: string }[] };
    for (const [nth, { id }] of items.slice(0, drawers).entries()) {
      const drawer = { deviceId: (device as { id: string }).id, number: nth + 1 };
      await send('PUT', `/api/medications/${id}/drawer`, { drawer }, bearer);
    }
  }
  return String(token);
}
