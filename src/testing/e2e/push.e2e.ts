import { expect, test, type Page } from '@playwright/test';
import { bookNow, newPatient, personOf } from './arrange-visit';

/** Has the browser's push service hand a message to the page's service worker, as Chromium's developer tools do. */
async function deliverPush(page: Page, message: object): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const registered = new Promise<string>((done) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      for (const { registrationId, isDeleted } of registrations) if (!isDeleted) done(registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const origin = new URL(page.url()).origin;
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId: await registered, data: JSON.stringify(message) });
}

const shown = (page: Page) =>
  page.evaluate(async () => {
    const notifications = await (await navigator.serviceWorker.ready).getNotifications();
    return notifications.map(({ title, body, tag }) => ({ title, body, tag }));
  });

test('a pushed message is shown by the service worker, and the same one twice is shown once', async ({ browser }) => {
  const { page } = await newPatient(browser, 'Nirmal Singh', { permissions: ['notifications'] });
  await page.goto('/en/home');
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
  const message = {
    key: 'ntf_1.usr_1.push',
    title: 'The doctor is ready',
    text: 'Come in now. Open ArogyaMitra.',
    url: '/en/notifications',
  };
  await deliverPush(page, message);
  // As Firebase Cloud Messaging wraps it.
  await deliverPush(page, { from: '1', fcmMessageId: '1', data: message });
  await expect.poll(() => shown(page)).toEqual([{ title: message.title, body: message.text, tag: message.key }]);
});

test('who has just booked is asked whether this phone shall tell, and nobody is asked by a page that opens', async ({ browser }) => {
  const patient = await newPatient(browser, 'Charan Kaur');
  const { page } = patient;
  const asked: string[] = [];
  await page.exposeFunction('noteAsked', () => asked.push(page.url()));
  await page.addInitScript(() => {
    Object.assign(Notification, {
      requestPermission: async () => {
        await (globalThis as unknown as { noteAsked: () => Promise<void> }).noteAsked();
        return 'denied';
      },
    });
    Object.defineProperty(Notification, 'permission', { get: () => 'default' });
  });
  const id = await bookNow(patient, await personOf(browser, 'verma'), 'text');
  const question = page.getByText('Turn on notifications for this phone?');
  for (const path of ['/en/home', `/en/appointments/${id}`, '/en/notifications/preferences']) {
    await page.goto(path, { waitUntil: 'load' });
    await expect(question).toHaveCount(0);
  }
  await page.goto(`/en/appointments/${id}?done=booked`);
  await expect(question).toBeVisible();
  expect(asked).toEqual([]);
  await page.getByRole('button', { name: 'Turn on for this phone' }).click();
  await expect(question).toBeHidden();
  expect(asked).toHaveLength(1);
  await page.reload();
  await page.getByRole('button', { name: 'Not now' }).click();
  await page.reload();
  await expect(question).toHaveCount(0);
});

/** What Google's two services answer when a browser registers; here there is neither them nor a push service. */
async function answerForGoogle(page: Page): Promise<void> {
  const installation = { refreshToken: 'r', authToken: { token: 't', expiresIn: '604800s' } };
  await page.route('https://firebaseinstallations.googleapis.com/**', (route) => route.fulfill({ json: installation }));
  await page.route('https://fcmregistrations.googleapis.com/**', (route) =>
    route.fulfill({ json: { token: 'a-token-of-a-browser:APA91b' } }),
  );
  await page.addInitScript(() => {
    const keys = { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) };
    const subscription = {
      endpoint: 'https://fcm.googleapis.com/fcm/send/x',
      getKey: () => new Uint8Array(16).buffer,
      toJSON: () => ({ endpoint: 'https://fcm.googleapis.com/fcm/send/x', keys }),
      unsubscribe: () => Promise.resolve(true),
    };
    PushManager.prototype.subscribe = () => Promise.resolve(subscription as unknown as PushSubscription);
  });
}

test('where Firebase carries push its client is loaded when push is turned on, and the server is told the token', async ({ browser }) => {
  const { page } = await newPatient(browser, 'Balbir Singh', { permissions: ['notifications'], bypassCSP: true });
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await answerForGoogle(page);
  await page.goto('/en/notifications/preferences', { waitUntil: 'load' });
  // As the page of an installation on Firebase says it; this one is embedded, and its server refuses the token.
  await page.locator('[data-push]').evaluate((place: HTMLElement) => {
    const facts = { projectId: 'demo-nabha', apiKey: 'k', appId: '1:1:web:1', senderId: '1', vapidKey: place.dataset['push'] };
    place.dataset['pushFcm'] = JSON.stringify(facts);
    place.dataset['pushScript'] = '/_next/static/fcm/1.js';
  });
  expect(loaded.filter((path) => path.includes('fcm'))).toEqual([]);
  const told = page.waitForRequest((request) => request.url().endsWith('/api/notifications/push-subscriptions'));
  await page.getByRole('button', { name: 'Turn on for this phone' }).click();
  expect((await told).postDataJSON()).toEqual({ token: 'a-token-of-a-browser:APA91b' });
  expect(loaded).toContain('/_next/static/fcm/1.js');
});
