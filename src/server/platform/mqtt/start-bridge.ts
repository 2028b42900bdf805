import 'server-only';
import { connect } from 'mqtt';
import { z } from 'zod';
import type { Platform } from '../platform';
import { handleBatchMessage, type HandleBatch } from './handle-batch';
import { readTopic, topicOf } from './topics';

type Bridge = { connected: Promise<void>; close: () => Promise<void> };
type Options = { platform: Platform; handle: HandleBatch; url: string; prefix: string; clientId: string };

/** Beside the batch stands the token: the external broker does not know whose device is whose. */
const WithToken = z.looseObject({ token: z.string() });
const RECONNECT_MS = 5_000;

/**
 * Takes batches from somebody else's broker (`{prefix}devices/+/batch`, QoS 1) and publishes what became of them. The session is kept by
 * the broker while we are away, and a message is acknowledged once it is stored.
 */
export function startBridge({ platform, handle, url, prefix, clientId }: Options): Bridge {
  const client = connect(url, { protocolVersion: 4, clientId, clean: false, reconnectPeriod: RECONNECT_MS, resubscribe: false });
  client.handleMessage = (packet, done) => {
    void receive(packet.topic, Buffer.from(packet.payload)).then((isStored) => (isStored ? done() : done(new Error('not kept'))), done);
  };
  client.on('error', (error) => platform.log.warn({ mqtt: 'bridge', error: error.name }));

  async function receive(topic: string, payload: Buffer): Promise<boolean> {
    const named = topic.startsWith(prefix) ? readTopic(topic.slice(prefix.length)) : null;
    if (named?.kind !== 'batch') return true;
    const { token, body } = readMessage(payload);
    const isOwn = platform.deviceTokens.read(token)?.deviceId === named.deviceId;
    const message = { token: isOwn ? token : '', payload: body, address: `bridge ${named.deviceId}` };
    const { isStored, reply } = await handleBatchMessage(platform, handle, message);
    client.publish(prefix + topicOf(named.deviceId, 'reply'), reply, { qos: 0 });
    return isStored;
  }

  const connected = new Promise<void>((resolve) => {
    client.on('connect', () => {
      client.subscribe(`${prefix}devices/+/batch`, { qos: 1 }, () => resolve());
    });
  });
  return { connected, close: () => client.endAsync() };
}

function readMessage(payload: Buffer): { token: string; body: Buffer } {
  try {
    const { token, ...body } = WithToken.parse(JSON.parse(payload.toString('utf8')));
    return { token, body: Buffer.from(JSON.stringify(body)) };
  } catch {
    return { token: '', body: payload };
  }
}
