import { connect, createServer, type AddressInfo } from 'node:net';
import { Aedes } from 'aedes';
import { connectAsync, type MqttClient } from 'mqtt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { POST as command } from '@/app/api/iot/devices/[id]/commands/route';
import { DELETE as revoke } from '@/app/api/iot/devices/[id]/route';
import { GET as recent } from '@/app/api/iot/data/recent/route';
import { startBridge } from '@/server/platform/mqtt/start-bridge';
import { startBroker } from '@/server/platform/mqtt/start-broker';
import { DEVICES_BY_MESSAGE } from '@/server/medications/ingest-message';
import { makeGateway, openMqtt } from '../../tools/simulate/gateway';
import { openClinic, type Clinic } from './clinic';
import { minutesAgo, openDevice, otherSecret, postAs, pulse, type TestDevice } from './device';

const ASHA = 'asha@demo.test';
const HOST = '127.0.0.1';

let clinic: Clinic;
let device: TestDevice;
const closing: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  clinic = await openClinic();
  device = await openDevice(clinic, ASHA);
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  await clinic.close();
});

async function openBroker(): Promise<string> {
  const broker = await startBroker({ platform: clinic.platform, ...DEVICES_BY_MESSAGE, host: HOST, port: 0 });
  closing.push(broker.close);
  return `mqtt://${HOST}:${String(broker.port)}`;
}

async function connectAs(url: string, username: string, password: string): Promise<MqttClient> {
  const client = await connectAsync(url, { protocolVersion: 4, username, password, reconnectPeriod: 0 });
  closing.push(() => client.endAsync(true));
  return client;
}

const askFor = async (drawer: number) =>
  (await clinic.call(command, { as: ASHA, path: `/api/iot/devices/${device.id}/commands`, body: { kind: 'light', drawer } })).body;
const topic = (kind: 'batch' | 'reply' | 'command', id = device.id) => `devices/${id}/${kind}`;
const nextMessage = (client: MqttClient) =>
  new Promise<unknown>((resolve) => client.once('message', (_topic, payload) => resolve(JSON.parse(payload.toString()))));
const nextPacket = (client: MqttClient) =>
  new Promise<unknown>((resolve) =>
    client.once('message', (_topic, payload, { qos, retain }) => resolve({ qos, retain, body: JSON.parse(payload.toString()) })),
  );
const ended = (client: MqttClient) => new Promise((resolve) => client.once('close', () => resolve('closed')));
const pulses = async () =>
  (await clinic.call(recent, { as: ASHA, path: '/api/iot/data/recent?metric=heart_rate&limit=100' })).body['items'] as unknown[];

test('a batch by MQTT is kept before it is acknowledged, answered as over HTTP, and known when it comes again by either way', async () => {
  const client = await connectAs(await openBroker(), device.id, device.token);
  await client.subscribeAsync(topic('reply'));
  const reply = nextMessage(client);
  await client.publishAsync(
    topic('batch'),
    JSON.stringify({ batchId: 'a', readings: [pulse(70), pulse(999, minutesAgo(1))], battery: 80 }),
    { qos: 1 },
  );
  expect(await pulses()).toHaveLength(1);
  expect(await reply).toMatchObject({ accepted: 1, quarantined: [{ index: 1, code: 'impossible-value' }] });
  expect((await device.post([pulse(70)], 'a')).body).toEqual(await reply);
});

test.each([
  ['another secret', () => [device.id, otherSecret(device.token)] as const],
  ['the name of another device', () => ['dev_00000000000000000000', device.token] as const],
  ['nothing', () => ['', ''] as const],
])('the broker lets nobody in with %s', async (_, credentials) => {
  const [username, password] = credentials();
  await expect(connectAs(await openBroker(), username, password)).rejects.toThrow(/not authorized|bad user/i);
});

test('a device reaches no topic but its own, and a revoked one nothing', async () => {
  const url = await openBroker();
  const other = await openDevice(clinic, 'ravi@demo.test');
  const spy = await connectAs(url, other.id, other.token);
  const [granted] = await spy.subscribeAsync([topic('reply'), '#']).catch(() => [{ qos: 128 }]);
  expect(granted?.qos).toBe(128);
  const gone = ended(spy);
  spy.publish(topic('batch'), JSON.stringify({ batchId: 'a', readings: [pulse(70)] }), { qos: 1 });
  expect(await gone).toBe('closed');
  expect(await pulses()).toEqual([]);

  const client = await connectAs(url, device.id, device.token);
  await clinic.call(revoke, { as: ASHA, method: 'DELETE', path: `/api/iot/devices/${device.id}` });
  const closed = ended(client);
  client.publish(topic('batch'), JSON.stringify({ batchId: 'b', readings: [pulse(70)] }), { qos: 1 });
  expect(await closed).toBe('closed');
  expect(await pulses()).toEqual([]);
});

test('what a device is to do reaches it at once, waits for one that is away, and is over when the device has said what became of it', async () => {
  const url = await openBroker();
  const client = await connectAs(url, device.id, device.token);
  await client.subscribeAsync(topic('command'), { qos: 1 });
  const lit = nextPacket(client);
  const { id } = await askFor(3);
  expect(await lit).toMatchObject({ qos: 1, retain: false, body: { id, kind: 'light', drawer: 3 } });

  await client.endAsync(true);
  const { id: second } = await askFor(4);
  const again = await connectAs(url, device.id, device.token);
  const seen: unknown[] = [];
  again.on('message', (_topic, payload) => seen.push((JSON.parse(payload.toString()) as { id: string }).id));
  await again.subscribeAsync(topic('command'), { qos: 1 });
  await expect.poll(() => seen).toEqual([id, second]);
  const acks = [id, second].map((commandId) => ({ commandId, result: 'done' }));
  const sent = async (batchId: string) => (await postAs(clinic, device.token, { batchId, readings: [], acks })).body['commands'];
  // It goes along with the next reply by HTTP as before, until it is acknowledged.
  expect(await sent('a')).toEqual([]);
  const { id: third } = await askFor(5);
  await expect.poll(() => seen).toEqual([id, second, third]);
  expect(await sent('b')).toMatchObject([{ id: third }]);
});

test('a device hears nothing of what another is to do', async () => {
  const other = await openDevice(clinic, 'ravi@demo.test');
  const spy = await connectAs(await openBroker(), other.id, other.token);
  const [granted] = await spy.subscribeAsync(topic('command')).catch(() => [{ qos: 128 }]);
  expect(granted?.qos).toBe(128);
});

test('a packet larger than any batch ends the connection at its header', async () => {
  const { port } = new URL(await openBroker());
  const socket = connect(Number(port), HOST);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  // Two hundred million bytes are announced, and none of them sent.
  socket.write(Buffer.from([0x10, 0x80, 0x84, 0xaf, 0x5f]));
  await closed;
  expect(await connectAs(`mqtt://${HOST}:${port}`, device.id, device.token)).toBeDefined();
});

test.each([
  ['no JSON', 'nonsense'],
  ['no readings', JSON.stringify({ batchId: 'a', readings: [] })],
])('%s is answered with a problem', async (_, payload) => {
  const client = await connectAs(await openBroker(), device.id, device.token);
  await client.subscribeAsync(topic('reply'));
  const reply = nextMessage(client);
  await client.publishAsync(topic('batch'), payload, { qos: 1 });
  expect(await reply).toMatchObject({ status: 400, code: 'bad-request' });
});

test('a bridge takes what devices publish at another broker with their token, and answers there', async () => {
  const external = await Aedes.createBroker();
  const server = createServer(external.handle);
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  closing.push(
    () => new Promise((resolve) => server.close(resolve)),
    () => new Promise<void>((resolve) => external.close(resolve)),
  );
  const url = `mqtt://${HOST}:${String((server.address() as AddressInfo).port)}`;
  const { handle, commands } = DEVICES_BY_MESSAGE;
  const bridge = startBridge({ platform: clinic.platform, handle, commands, url, prefix: 'arogya/', clientId: 'bridge' });
  closing.push(bridge.close);
  await bridge.connected;
  const client = await connectAs(url, 'anybody', 'anything');
  await client.subscribeAsync(`arogya/${topic('reply')}`);
  const send = async (token: string, batchId: string) => {
    const reply = nextMessage(client);
    await client.publishAsync(`arogya/${topic('batch')}`, JSON.stringify({ token, batchId, readings: [pulse(70)] }), { qos: 1 });
    return reply;
  };
  expect(await send('dev_x', 'a')).toMatchObject({ code: 'sign-in-needed' });
  expect(await send(device.token, 'b')).toMatchObject({ accepted: 1 });
  expect(await pulses()).toHaveLength(1);

  // Another broker takes larger messages than we do; such a one is told so, is not sent again, and what follows it is heard.
  const tooLarge = nextMessage(client);
  await client.publishAsync(`arogya/${topic('batch')}`, Buffer.alloc(400_000, 'x'), { qos: 1 });
  expect(await tooLarge).toMatchObject({ code: 'too-large' });
  expect(await send(device.token, 'c')).toMatchObject({ duplicates: 1 });

  await client.unsubscribeAsync(`arogya/${topic('reply')}`);
  await client.subscribeAsync(`arogya/${topic('command')}`, { qos: 1 });
  const lit = nextPacket(client);
  const { id } = await askFor(2);
  expect(await lit).toMatchObject({ qos: 1, retain: false, body: { id } });
});

test('the simulator’s gateways post by MQTT as well', async () => {
  const line = await openMqtt(await openBroker(), device.token);
  closing.push(line.close);
  const gateway = makeGateway(line.send);
  expect(await gateway.send([pulse(70)])).toMatchObject({ accepted: 1 });
  expect(await gateway.send([pulse(70)])).toMatchObject({ accepted: 0, duplicates: 1 });
});
