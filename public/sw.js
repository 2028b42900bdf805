/*
 * The service worker: shows what is pushed to this browser and opens what it is about; and where a page cannot be had because there is
 * no network, answers with the one kept for that. It keeps nothing itself: `offline.js` keeps that page, with nothing of anybody's in it.
 */
const SHELL = 'offline';
/** The symptom check as a stranger sees it, with its engine; `ui/triage/offline-check.ts` keeps it. */
const CHECK = 'check';
const CHECK_PAGE = /^\/(?:en|hi|pa)\/check$/;
const CHECK_STEP = '/api/ai/symptom-check';
const PAGE = /^\/(?:(en|hi|pa)(?:\/|$)|$)/;
const LOCALES = ['en', 'hi', 'pa'];
/** What the kept page is drawn with. */
const ASSET = /^\/(?:_next\/static\/|icons\/|page\.js$|offline\.js$|triage\/)/;

addEventListener('install', () => skipWaiting());
// The browser asks for the page while the worker starts, which takes long on a cheap phone.
addEventListener('activate', (event) => event.waitUntil(registration.navigationPreload?.enable()));

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.method === 'POST' && request.mode === 'navigate' && pathname === CHECK_STEP) event.respondWith(stepOrKept(request));
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate' && PAGE.test(pathname)) event.respondWith(pageOrKept(event, pathname));
  else if (ASSET.test(pathname)) event.respondWith(fetch(request).catch(() => keptOr(Response.error(), [request])));
});

async function pageOrKept({ request, preloadResponse }, pathname) {
  try {
    return (await preloadResponse) ?? (await fetch(request));
  } catch {
    const check = CHECK_PAGE.test(pathname) ? await kept(pathname) : undefined;
    if (check !== undefined) return check;
    const locale = PAGE.exec(pathname)?.[1];
    return keptOr(
      Response.error(),
      [locale, ...LOCALES].filter(Boolean).map((one) => `/${one}/offline`),
    );
  }
}

/** A step of the symptom check: sent, or else handed to the kept page, which works the next one out. */
async function stepOrKept(request) {
  const form = request.clone();
  try {
    return await fetch(request);
  } catch {
    const fields = [...(await form.formData())];
    const then = new URL(new Map(fields).get('_then') ?? '/', location.origin);
    const page = await kept(then.pathname);
    if (page === undefined)
      return keptOr(
        Response.error(),
        LOCALES.map((one) => `/${one}/offline`),
      );
    const sent = JSON.stringify({ fields, isLast: then.searchParams.has('result') }).replaceAll('<', '\\u003c');
    const html = (await page.text()).replace('</body>', () => `<script type="application/json" id="check-form">${sent}</script></body>`);
    return new Response(html, { headers: page.headers });
  }
}

async function kept(request) {
  for (const name of [SHELL, CHECK]) {
    const found = await (await caches.open(name)).match(request);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first of these that is kept. */
async function keptOr(otherwise, requests) {
  for (const request of requests) {
    const found = await kept(request);
    if (found !== undefined) return found;
  }
  return otherwise;
}

addEventListener('push', (event) => {
  if (event.data === null) return;
  const sent = event.data.json();
  // Firebase Cloud Messaging puts what it was given into a field of its own.
  const { key, title, text, url } = sent.data ?? sent;
  // The same message, should it come twice, replaces itself.
  event.waitUntil(registration.showNotification(title, { body: text, tag: key, data: { url } }));
});

addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(clients.openWindow(event.notification.data.url));
});
