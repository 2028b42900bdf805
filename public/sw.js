/*
 * The service worker: shows what is pushed to this browser and opens what it is about; and where a page cannot be had because there is
 * no network, answers with the one kept for that. It keeps nothing itself: `offline.js` keeps that page, with nothing of anybody's in it.
 */
const SHELL = 'offline';
/** The symptom check as a stranger sees it, with its engine; `ui/triage/offline-check.ts` keeps it. */
const CHECK = 'check';
/** Where a prescription's code is checked, with the published keys; `ui/prescriptions/offline-verifier.tsx` keeps it. */
const VERIFY = 'verify';
const KEPT_PAGE = /^\/(?:en|hi|pa)\/(?:check|verify)$/;
const KEPT_STEPS = ['/api/ai/symptom-check', '/api/prescriptions/verify'];
const PAGE = /^\/(?:(en|hi|pa)(?:\/|$)|$)/;
const LOCALES = ['en', 'hi', 'pa'];
/** What the kept page is drawn with. */
const ASSET = /^\/(?:_next\/static\/|icons\/|page\.js$|offline\.js$|doses\.js$|triage\/)/;

addEventListener('install', () => skipWaiting());
// The browser asks for the page while the worker starts, which takes long on a cheap phone.
addEventListener('activate', (event) => event.waitUntil(registration.navigationPreload?.enable()));

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.method === 'POST' && request.mode === 'navigate' && KEPT_STEPS.includes(pathname)) event.respondWith(stepOrKept(request));
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate' && PAGE.test(pathname)) event.respondWith(pageOrKept(event, pathname));
  else if (ASSET.test(pathname)) event.respondWith(fetch(request).catch(() => keptOr(Response.error(), [request])));
});

async function pageOrKept({ request, preloadResponse }, pathname) {
  try {
    return (await preloadResponse) ?? (await fetch(request));
  } catch {
    const page = KEPT_PAGE.test(pathname) ? await kept(pathname) : undefined;
    if (page !== undefined) return page;
    const locale = PAGE.exec(pathname)?.[1];
    return keptOr(
      Response.error(),
      [locale, ...LOCALES].filter(Boolean).map((one) => `/${one}/offline`),
    );
  }
}

/** A form whose page is kept: sent, or else handed to that page, which answers it. */
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
  for (const name of [SHELL, CHECK, VERIFY]) {
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
