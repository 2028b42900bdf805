/*
 * The service worker: shows what is pushed to this browser and opens what it is about; and where a page cannot be had because there is
 * no network, answers with the one kept for that. It keeps nothing itself: `offline.js` keeps that page, with nothing of anybody's in it.
 */
const SHELL = 'offline';
const PAGE = /^\/(?:(en|hi|pa)(?:\/|$)|$)/;
const LOCALES = ['en', 'hi', 'pa'];
/** What the kept page is drawn with. */
const ASSET = /^\/(?:_next\/static\/|icons\/|page\.js$|offline\.js$)/;

addEventListener('install', () => skipWaiting());
// The browser asks for the page while the worker starts, which takes long on a cheap phone.
addEventListener('activate', (event) => event.waitUntil(registration.navigationPreload?.enable()));

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && PAGE.test(pathname)) event.respondWith(pageOrKept(event, pathname));
  else if (ASSET.test(pathname)) event.respondWith(fetch(request).catch(() => keptOr(Response.error(), [request])));
});

async function pageOrKept({ request, preloadResponse }, pathname) {
  try {
    return (await preloadResponse) ?? (await fetch(request));
  } catch {
    const locale = PAGE.exec(pathname)?.[1];
    return keptOr(
      Response.error(),
      [locale, ...LOCALES].filter(Boolean).map((one) => `/${one}/offline`),
    );
  }
}

/** The first of these that is kept. */
async function keptOr(otherwise, requests) {
  const cache = await caches.open(SHELL);
  for (const request of requests) {
    const kept = await cache.match(request);
    if (kept !== undefined) return kept;
  }
  return otherwise;
}

addEventListener('push', (event) => {
  if (event.data === null) return;
  const { key, title, text, url } = event.data.json();
  // The same message, should it come twice, replaces itself.
  event.waitUntil(registration.showNotification(title, { body: text, tag: key, data: { url } }));
});

addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(clients.openWindow(event.notification.data.url));
});
