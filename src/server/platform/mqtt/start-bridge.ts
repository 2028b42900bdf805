import 'server-only';
import type { Duplex } from 'node:stream';
import { connect, type MqttClient } from 'mqtt';
import { z } from 'zod';
import type { Platform } from '../platform';
import { problem } from '@/domain/shared/problem';
import { makeCtx } from '../ctx';
import { problemResponse } from '../http/problem-response';
import { newId } from '../random';
import { handleBatchMessage, PACKET_BYTES_MAX, type CommandSource, type HandleBatch } from './handle-batch';
import { cutConnection } from './packet-cut';
import { readTopic, topicOf } from './topics';

type Bridge = { connected: Promise<void>; close: () => Promise<void> };
type Options = { platform: Platform; handle: HandleBatch; commands: CommandSource; url: string; prefix: string; clientId: string };

/** Beside the batch stands the token: the external broker does not know whose device is whose. */
const WithToken = z.looseObject({ token: z.string() });
const RECONNECT_MS = 5_000;
/** Devices heard by this process, to which commands are pushed: others may post by HTTP. */
const HEARD_MAX = 10_000;

/**
 * Takes batches from somebody else's broker (`{prefix}devices/+/batch`, QoS 1) and publishes what became of them. The session is kept by
 * the broker while we are away, and a message is acknowledged once it is stored. One that is too large is answered and acknowledged without
 * its content ever being read. What a device is to do is published to `{prefix}devices/{id}/command` as soon as it is asked for.
 */
export function startBridge({ platform, handle, commands, url, prefix, clientId }: Options): Bridge {
  const session = { protocolVersion: 4, clientId, clean: false, reconnectPeriod: RECONNECT_MS, resubscribe: false } as const;
  const client = connect(url, { ...session, manualConnect: true });
  boundPackets(client);
  const heard = new Set<string>();
  client.handleMessage = (packet, done) => {
    void receive(packet.topic, Buffer.from(packet.payload)).then((isStored) => (isStored ? done() : done(new Error('not kept'))), done);
  };
  client.on('error', (error) => platform.log.warn({ mqtt: 'bridge', error: error.name }));

  async function receive(topic: string, payload: Buffer): Promise<boolean> {
    const named = topic.startsWith(prefix) ? readTopic(topic.slice(prefix.length)) : null;
    if (named?.kind !== 'batch') return true;
    const answer = (reply: string) => client.publish(prefix + topicOf(named.deviceId, 'reply'), reply, { qos: 0 });
    if (payload.length === 0) {
      answer(await problemResponse(problem('too-large'), newId('req')).text());
      return true;
    }
    const { token, body } = readMessage(payload);
    const isOwn = platform.deviceTokens.read(token)?.deviceId === named.deviceId;
    const message = { token: isOwn ? token : '', payload: body, address: `bridge ${named.deviceId}` };
    const { isStored, isRefused, reply } = await handleBatchMessage(platform, handle, message);
    answer(reply);
    if (isOwn && !isRefused && heard.size < HEARD_MAX) heard.add(named.deviceId);
    return isStored;
  }

  const connected = new Promise<void>((resolve) => {
    client.on('connect', () => {
      client.subscribe(`${prefix}devices/+/batch`, { qos: 1 }, () => resolve());
    });
  });
  client.connect();
  const stopWatching = commands.watch(makeCtx(platform, { principal: null, requestId: newId('req') }), (deviceId, command) => {
    if (!heard.has(deviceId)) return;
    client.publish(prefix + topicOf(deviceId, 'command'), JSON.stringify(command), { qos: 1, retain: false });
  });
  const close = async () => {
    stopWatching();
    await client.endAsync();
  };
  return { connected, close };
}

/**
 * Has the client's connections bounded, over TCP, TLS and WebSocket alike: the library bounds none and has no setting for it, so this
 * wraps what it makes its streams by.
 */
function boundPackets(client: MqttClient): void {
  const build: unknown = Reflect.get(client, 'streamBuilder');
  if (typeof build !== 'function') throw new Error('the MQTT library makes its connections in another way');
  const bounded = (...of: unknown[]) => cutConnection(Reflect.apply(build, client, of) as Duplex, PACKET_BYTES_MAX);
  Reflect.set(client, 'streamBuilder', bounded);
}

function readMessage(payload: Buffer): { token: string; body: Buffer } {
  try {
    const { token, ...body } = WithToken.parse(JSON.parse(payload.toString('utf8')));
    return { token, body: Buffer.from(JSON.stringify(body)) };
  } catch {
    return { token: '', body: payload };
  }
}
