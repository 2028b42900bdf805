import { createServer, type ServerResponse } from 'node:http';
import { Agent } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { applicationDefault, deleteApp, initializeApp, type App } from 'firebase-admin/app';
import { getMessaging } from 'firebase-admin/messaging';
import { afterEach, expect, test } from 'vitest';
import { fcmSender } from './fcm';

const MESSAGE = {
  title: 'Visit booked',
  text: 'Open ArogyaMitra.',
  url: '/en/notifications',
  template: 't',
  variables: [],
  segments: 1,
  calendar: null,
};
const TOKEN = 'a-token-of-a-browser:APA91b';

let close: () => Promise<unknown> = () => Promise.resolve();
afterEach(() => close());

type Asked = { path: string; authorization: string | undefined; body: unknown };

/** Firebase Cloud Messaging on this machine, which the admin SDK reaches instead of Google's. */
async function openFcm(answer: (response: ServerResponse) => unknown) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      asked.push({
        path: `${request.headers.host ?? ''}${request.url ?? ''}`,
        authorization: request.headers.authorization,
        body: JSON.parse(text),
      });
      answer(response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const httpAgent = new Agent();
  httpAgent.createConnection = () => connect(port, '127.0.0.1');
  const credential = { getAccessToken: () => Promise.resolve({ access_token: 'of-the-service-account', expires_in: 3600 }) };
  const app = initializeApp({ projectId: 'demo-nabha', credential, httpAgent }, `fcm-${String(port)}`);
  const stop = async () => {
    httpAgent.destroy();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  close = async () => {
    await stop();
    await deleteApp(app);
  };
  return { asked, stop, send: () => sendTo(app) };
}

const sendTo = (app: App, token = TOKEN) =>
  fcmSender(getMessaging(app)).send({ key: 'ntf_1.usr_1.push', to: { token }, message: MESSAGE, isUrgent: true });

const json = (status: number, body: object) => (response: ServerResponse) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
const fault = (status: number, word: string) =>
  json(status, {
    error: {
      code: status,
      status: word,
      message: 'x',
      details: [{ '@type': 'type.googleapis.com/google.firebase.fcm.v1.FcmError', errorCode: word }],
    },
  });

test('a message goes out as data for our own service worker, with its key and how urgent it is', async () => {
  const { asked, send } = await openFcm(json(200, { name: 'projects/demo-nabha/messages/1' }));
  expect(await send()).toEqual({ is: 'sent' });
  expect(asked).toEqual([
    {
      path: 'fcm.googleapis.com/v1/projects/demo-nabha/messages:send',
      authorization: 'Bearer of-the-service-account',
      body: {
        message: {
          token: TOKEN,
          data: { key: 'ntf_1.usr_1.push', title: MESSAGE.title, text: MESSAGE.text, url: MESSAGE.url },
          webpush: { headers: { TTL: '86400', Urgency: 'high' } },
        },
      },
    },
  ]);
});

test.each([
  ['a browser that is gone', 404, 'UNREGISTERED', { is: 'gone' }],
  ['too many messages at once', 429, 'QUOTA_EXCEEDED', { is: 'refused', reason: 'message-rate-exceeded' }],
  ['a service that failed', 500, 'INTERNAL', { is: 'refused', reason: 'internal-error' }],
  ['a message that is none', 400, 'INVALID_ARGUMENT', { is: 'impossible', reason: 'invalid-argument' }],
  ['another project’s browser', 403, 'SENDER_ID_MISMATCH', { is: 'impossible', reason: 'mismatched-credential' }],
])('%s is understood', async (_, status, word, outcome) => {
  const { send } = await openFcm(fault(status, word));
  expect(await send()).toEqual(outcome);
});

test('without a connection nothing was sent', async () => {
  const { send, stop } = await openFcm(json(200, {}));
  await stop();
  expect(await send()).toEqual({ is: 'refused', reason: 'no-connection' });
});

const REAL_TOKEN = process.env['FCM_TEST_TOKEN'];

test('a real project takes a message for a real browser', async ({ skip }) => {
  if (REAL_TOKEN === undefined) skip('needs FCM_TEST_TOKEN, the token of a browser, and GOOGLE_APPLICATION_CREDENTIALS of its project');
  const app = initializeApp({ credential: applicationDefault() }, 'fcm-real');
  close = () => deleteApp(app);
  expect(await sendTo(app, REAL_TOKEN)).toEqual({ is: 'sent' });
});
