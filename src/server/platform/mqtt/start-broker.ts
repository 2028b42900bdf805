import 'server-only';
import { createServer, type AddressInfo } from 'node:net';
import { Aedes, type Client } from 'aedes';
import { makeCtx, type Ctx } from '../ctx';
import type { Platform } from '../platform';
import { newId } from '../random';
import { handleBatchMessage, PACKET_BYTES_MAX, type CommandSource, type HandleBatch } from './handle-batch';
import { boundedConnection } from './packet-bound';
import { readTopic, topicOf } from './topics';

/** Whether a token is a device's and not revoked. */
export type IsKnownToken = (ctx: Ctx, token: string) => Promise<boolean>;
type Broker = { port: number; close: () => Promise<void> };
type Options = { platform: Platform; handle: HandleBatch; commands: CommandSource; isKnownToken: IsKnownToken; host: string; port: number };

/** Of those who connect and say nothing. */
const CONNECT_MS_MAX = 10_000;
const CONNECTIONS_MAX = 1000;
const BAD_CREDENTIALS = 4;

/**
 * The box's own broker, MQTT 3.1.1. A device signs in with its id as the user name and its token as the password, publishes to
 * `devices/{id}/batch` and hears `devices/{id}/reply` and `devices/{id}/command`; it reaches no other topic. A batch of QoS 1 is acknowledged once it is stored;
 * one that may succeed later is not, and its connection ends, so that the device sends it again.
 */
export async function startBroker({ platform, handle, commands, isKnownToken, host, port }: Options): Promise<Broker> {
  const addresses = new WeakMap<object, string>();
  const tokens = new WeakMap<Client, { deviceId: string; token: string; address: string }>();
  const aedes = await Aedes.createBroker({ connectTimeout: CONNECT_MS_MAX });
  aedes.authenticate = (client, username, password, done) => {
    const token = password?.toString('utf8') ?? '';
    const deviceId = platform.deviceTokens.read(token)?.deviceId;
    const refuse = () => done(Object.assign(new Error('bad credentials'), { returnCode: BAD_CREDENTIALS }), null);
    if (deviceId === undefined || deviceId !== username) return refuse();
    isKnownToken(makeCtx(platform, { principal: null, requestId: newId('req') }), token).then((isKnown) => {
      if (!isKnown) return refuse();
      tokens.set(client, { deviceId, token, address: addresses.get(client.conn) ?? 'unknown' });
      return done(null, true);
    }, refuse);
  };
  aedes.authorizeSubscribe = (client, subscription, done) => {
    const topic = readTopic(subscription.topic);
    const isOwn = topic !== null && topic.kind !== 'batch' && topic.deviceId === tokens.get(client)?.deviceId;
    done(null, isOwn ? subscription : null);
  };
  aedes.authorizePublish = (client, packet, done) => {
    const device = client && tokens.get(client);
    const topic = readTopic(packet.topic);
    if (!device || topic?.kind !== 'batch' || topic.deviceId !== device.deviceId) return done(new Error('not this device’s topic'));
    const message = { token: device.token, address: device.address, payload: Buffer.from(packet.payload) };
    handleBatchMessage(platform, handle, message).then(({ isStored, isRefused, reply }) => {
      publish(aedes, topicOf(device.deviceId, 'reply'), reply, 0);
      done(isStored && !isRefused ? null : new Error('not kept'));
    }, done);
  };
  // What a device publishes is for us: nobody else is sent it.
  aedes.authorizeForward = (_client, packet) => {
    const kind = readTopic(packet.topic)?.kind;
    return kind === 'reply' || kind === 'command' ? packet : null;
  };

  // What was asked for while the device was away waits for it.
  aedes.on('subscribe', (subscriptions) => {
    for (const { topic } of subscriptions) {
      const named = readTopic(topic);
      if (named?.kind === 'command') void pushWaiting(named.deviceId);
    }
  });
  const ctx = makeCtx(platform, { principal: null, requestId: newId('req') });
  const push = (deviceId: string, command: object) => publish(aedes, topicOf(deviceId, 'command'), JSON.stringify(command), 1);
  const pushWaiting = async (deviceId: string) => {
    const waiting = await commands.waiting(ctx, deviceId).catch(() => []);
    for (const command of waiting) push(deviceId, command);
  };
  const stopWatching = commands.watch(ctx, push);

  const server = createServer((socket) => {
    const connection = boundedConnection(socket, PACKET_BYTES_MAX);
    // The limits count by address, which the wrapped connection does not know.
    addresses.set(connection, socket.remoteAddress ?? 'unknown');
    aedes.handle(connection);
  });
  server.maxConnections = CONNECTIONS_MAX;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      stopWatching();
      const closed = new Promise((resolve) => server.close(resolve));
      await new Promise<void>((resolve) => aedes.close(resolve));
      await closed;
    },
  };
}

/** Nothing is retained: a light that was asked for yesterday says that it is time when it is not. */
function publish(aedes: Aedes, topic: string, payload: string, qos: 0 | 1): void {
  aedes.publish({ cmd: 'publish', topic, payload, qos, retain: false, dup: false }, () => undefined);
}
