/*
 * Switches push on and off in this browser. `public/page.js` loads it where there is something to switch. The person is asked for
 * permission when a button is pressed, and never by a page that opens.
 */
const place = document.querySelector('[data-push]');

/** Which parts a state shows. `ask` is for whoever has neither chosen nor refused; `on-now` follows a button, `on` a page. */
const SHOWN = {
  unsupported: ['unsupported'],
  denied: ['denied'],
  off: ['ask', 'start'],
  busy: ['ask', 'start'],
  on: ['on', 'stop'],
  started: ['on', 'on-now', 'stop'],
  failed: ['failed', 'ask', 'start'],
};

function show(state) {
  for (const part of place.querySelectorAll('[data-push-state], [data-push-do]')) {
    part.hidden = !SHOWN[state].includes(part.dataset.pushState ?? part.dataset.pushDo);
    if (part.dataset.pushDo === undefined) continue;
    part.disabled = state === 'busy';
    part.toggleAttribute('aria-busy', state === 'busy');
  }
}

async function presentState() {
  if (!('serviceWorker' in navigator) || !('PushManager' in globalThis)) return 'unsupported';
  if (Notification.permission === 'denied') return 'denied';
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription()) ? 'on' : 'off';
}

async function start() {
  if ((await Notification.requestPermission()) !== 'granted') return 'denied';
  await navigator.serviceWorker.register('/sw.js');
  const registration = await navigator.serviceWorker.ready;
  const address = await ('pushFcm' in place.dataset ? registerWithFirebase : subscribe)(registration);
  const answer = await fetch('/api/notifications/push-subscriptions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(address),
  });
  if (answer.ok) return 'started';
  // What the server does not know nobody is told through.
  await (await registration.pushManager.getSubscription())?.unsubscribe();
  return 'failed';
}

/** The address at the browser's own push service. */
async function subscribe({ pushManager }) {
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: place.dataset.push });
  const { endpoint, keys } = subscription.toJSON();
  return { endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth } };
}

/** The token at Firebase Cloud Messaging, which subscribes the same service worker; its script is loaded now and not before. */
async function registerWithFirebase(registration) {
  const { tokenOf } = await import(place.dataset.pushScript);
  return { token: await tokenOf(JSON.parse(place.dataset.pushFcm), registration) };
}

/** The push service then says that the browser is gone, and the server forgets it. */
async function stop() {
  const registration = await navigator.serviceWorker.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  await subscription?.unsubscribe();
  return 'off';
}

async function change(to) {
  show('busy');
  show(await to().catch(() => 'failed'));
}

place.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('[data-push-do]') : null;
  if (button !== null) void change(button.dataset.pushDo === 'stop' ? stop : start);
});
void presentState().then(show);
