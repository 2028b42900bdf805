/*
 * What a phone keeps for when there is no network: the next visit and the last advice, sealed under a key in a cookie that ends with
 * the session, and an empty page to show them in. `public/page.js` loads this where one of the two is on the page.
 */
const FACTS = 'offline-facts';
const KEY = 'offline-key';
const SHELL = 'offline';
/** As long as a session lasts; after this nobody can read what was kept. */
const KEY_SECONDS = 1_209_600;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;

const toText = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const toBytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

function cookieOf(name) {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found === undefined ? null : decodeURIComponent(found.slice(name.length + 1));
}

/** AES-256-GCM; whose facts they are and in which language is sealed along. */
async function cipherOf(key, { viewer, locale, nonce }) {
  const usable = await crypto.subtle.importKey('raw', toBytes(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
  const additionalData = new TextEncoder().encode(`${viewer} ${locale}`);
  return [{ name: 'AES-GCM', iv: toBytes(nonce), additionalData }, usable];
}

async function seal(facts, about) {
  const key = toText(crypto.getRandomValues(new Uint8Array(KEY_BYTES)));
  const labelled = { ...about, nonce: toText(crypto.getRandomValues(new Uint8Array(NONCE_BYTES))) };
  const [cipher, usable] = await cipherOf(key, labelled);
  const sealed = await crypto.subtle.encrypt(cipher, usable, new TextEncoder().encode(JSON.stringify(facts)));
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `${KEY}=${encodeURIComponent(key)}; path=/; max-age=${KEY_SECONDS}; samesite=strict${secure}`;
  localStorage.setItem(FACTS, JSON.stringify({ ...labelled, sealed: toText(sealed) }));
}

/** What was kept; null when there is nothing, or the session it belonged to has ended. */
async function unseal() {
  const kept = JSON.parse(localStorage.getItem(FACTS) ?? 'null');
  const key = cookieOf(KEY);
  if (kept === null || key === null) return null;
  const [cipher, usable] = await cipherOf(key, kept);
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(cipher, usable, toBytes(kept.sealed))));
}

/** Fetches what is to be kept, unless the phone has just that. */
async function keep(version) {
  const viewer = document.querySelector('[data-viewer]')?.dataset.viewer ?? '';
  const locale = document.documentElement.lang;
  await navigator.serviceWorker.register('/sw.js');
  const kept = JSON.parse(localStorage.getItem(FACTS) ?? 'null');
  const isSame = kept?.viewer === viewer && kept.version === version && kept.locale === locale;
  if (isSame && cookieOf(KEY) !== null) return;
  const answer = await fetch(`/api/offline-facts?locale=${locale}`, { headers: { accept: 'application/json' }, cache: 'no-store' });
  if (!answer.ok) return;
  await keepShell(locale);
  await seal(await answer.json(), { viewer, version, locale });
}

/** Keeps the page without anything of anybody's in it, and what it is drawn with; nothing older. */
async function keepShell(locale) {
  const path = `/${locale}/offline`;
  const page = await fetch(path, { credentials: 'omit', cache: 'no-store' });
  if (!page.ok) return;
  const parsed = new DOMParser().parseFromString(await page.clone().text(), 'text/html');
  const parts = [...parsed.querySelectorAll('link[rel=stylesheet], script[src], use')].map(
    (part) => part.getAttribute('src') ?? part.getAttribute('href'),
  );
  const wanted = new Set(['/offline.js', '/doses.js', ...parts].map((address) => new URL(address, location.origin).href.split('#')[0]));
  const cache = await caches.open(SHELL);
  await cache.addAll(wanted);
  await cache.put(path, page);
  wanted.add(new URL(path, location.origin).href);
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
}

async function show(place) {
  document.documentElement.dataset.theme = cookieOf('theme') ?? 'system';
  // Shown in place of another page: that one is fetched as soon as it can be.
  if (!location.pathname.endsWith('/offline')) addEventListener('online', () => location.reload());
  const facts = await unseal().catch(() => null);
  if (facts === null) return;
  place.querySelector('[data-offline-none]').remove();
  const asOf = place.querySelector('[data-offline-as-of]');
  asOf.hidden = false;
  asOf.querySelector('span').textContent = facts.asOf;
  const model = place.querySelector('[data-offline-model] > *');
  for (const person of facts.people) place.append(fillIn(model.cloneNode(true), person));
}

/** A copy of the model with one person's facts, without the parts for which there are none. */
function fillIn(copy, { name, visit, advice }) {
  const parts = { visit, advice, noVisit: visit === null ? {} : null };
  for (const part of copy.querySelectorAll('[data-part]')) {
    const facts = parts[part.dataset.part];
    if (facts === null) part.remove();
    else for (const place of part.querySelectorAll('[data-fact]')) place.textContent = facts[place.dataset.fact];
  }
  for (const mode of copy.querySelectorAll('[data-mode]')) if (mode.dataset.mode !== visit?.mode) mode.remove();
  const heading = copy.querySelector('[data-fact=name]');
  if (name === null) heading.remove();
  else heading.textContent = name;
  return copy;
}

const place = document.querySelector('[data-offline-facts]');
const wanted = document.querySelector('[data-keep-offline]');
if (place !== null) void show(place);
// Without a secure connection there is no worker, and nothing is kept.
if (wanted !== null && 'serviceWorker' in navigator) void keep(wanted.dataset.keepOffline).catch(() => undefined);
