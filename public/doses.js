/*
 * Doses said to be taken or skipped: sent at once, and kept on this phone where no answer comes, until the network is back. What lies in
 * IndexedDB names no medicine: ids, a day, a time, one word, and whose session said it; no other session sends it, and signing out drops
 * it. `public/page.js` loads this where a dose can be said, or something is kept.
 */
const NAME = 'kept-doses';
const STORE = 'doses';
const TIMEOUT_MS = 15_000;
const AGAIN_MS = 60_000;
const KEY_BYTES = 16;

const viewer = document.querySelector('[data-viewer]')?.dataset.viewer ?? '';

const done = (request) =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
    request.addEventListener('blocked', () => reject(new Error('blocked')));
  });

/** Runs one transaction and closes again, so that page.js can delete the database at any time. */
async function inStore(mode, work) {
  const opening = indexedDB.open(NAME, 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE, { keyPath: 'id' }));
  const db = await done(opening);
  try {
    return await done(work(db.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    db.close();
  }
}

/** One word for each dose: the one said last replaces the other, under a key of its own, so that none is sent twice. */
async function put(entry) {
  await inStore('readwrite', (store) => store.put(entry));
  localStorage.setItem(NAME, viewer);
}

async function remove(id) {
  await inStore('readwrite', (store) => store.delete(id));
  if ((await all()).length === 0) localStorage.removeItem(NAME);
}

const all = async () => (localStorage.getItem(NAME) === null ? [] : inStore('readonly', (store) => store.getAll()));
const own = async () => (await all()).filter((entry) => entry.viewer === viewer).sort((a, b) => (a.body.saidAt < b.body.saidAt ? -1 : 1));

function entryOf(form, state) {
  const { on, time } = Object.fromEntries(new FormData(form));
  const { pathname: path } = new URL(form.action);
  const key = Array.from(crypto.getRandomValues(new Uint8Array(KEY_BYTES)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { id: `${path} ${on} ${time}`, viewer, path, key, body: { on, time, state, saidAt: new Date().toISOString() } };
}

const ask = (path, options) => fetch(path, { cache: 'no-store', signal: AbortSignal.timeout(TIMEOUT_MS), ...options });

/** `sent`, `refused`, or `later`: no answer, none now, or a session that is not the one that said it. */
async function send({ path, key, body }) {
  try {
    const headers = { accept: 'application/json', 'content-type': 'application/json', 'idempotency-key': key };
    const { ok, status } = await ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (ok) return 'sent';
    return status >= 500 || status === 401 || status === 429 ? 'later' : 'refused';
  } catch {
    return 'later';
  }
}

/** Sends what is kept, the oldest first, by one tab at a time, and only in the session that said it. */
export async function sendKept() {
  const work = async () => {
    const waiting = (await own()).filter(({ refused }) => refused !== true);
    if (waiting.length === 0 || !(await isStillMe())) return;
    for (const entry of waiting) {
      const became = await send(entry);
      if (became === 'later') break;
      // Meanwhile the other word may have been said of the same dose.
      const now = (await own()).find(({ id }) => id === entry.id);
      if (now?.key !== entry.key) continue;
      await (became === 'sent' ? remove(entry.id) : put({ ...entry, refused: true }));
      if (became === 'sent') showAt(entry, 'sent');
    }
    await show();
  };
  await (navigator.locks ? navigator.locks.request(NAME, work) : work());
}

async function isStillMe() {
  try {
    const response = await ask('/api/auth/me', { headers: { accept: 'application/json' } });
    return response.ok && (await response.json()).user.id === viewer;
  } catch {
    return false;
  }
}

const formsOf = ({ id }) => [...document.querySelectorAll('[data-dose-form]')].filter((form) => entryOf(form, '').id === id);

/** Writes beside a dose how it stands: one of the words that are hidden there. */
function showAt(entry, word) {
  for (const form of formsOf(entry)) {
    for (const line of form.closest('[data-dose-part]').querySelectorAll('[data-dose-word]')) line.hidden = line.dataset.doseWord !== word;
  }
}

async function show() {
  const entries = await (viewer === '' ? all() : own());
  for (const entry of entries) showAt(entry, entry.refused ? 'refused' : entry.body.state);
  const waiting = entries.filter(({ refused }) => refused !== true);
  for (const notice of document.querySelectorAll('[data-doses-waiting]')) {
    notice.hidden = waiting.length === 0;
    notice.querySelector('[data-doses-count]').textContent = String(waiting.length);
  }
  const refused = entries.filter((entry) => entry.refused && formsOf(entry).length === 0);
  for (const notice of document.querySelectorAll('[data-doses-refused]')) {
    notice.hidden = refused.length === 0;
    const said = refused.map(({ body: { on, time } }) => `${on} ${time}`).join(', ');
    notice.querySelector('[data-doses-which]').textContent = said;
  }
}

/** The form as it is without script, which shows the refusal of the server on its page. */
function submitPlainly(form, state) {
  form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'state', value: state }));
  form.submit();
}

async function say(form, state) {
  const entry = entryOf(form, state);
  try {
    await put(entry);
  } catch {
    return submitPlainly(form, state);
  }
  const buttons = form.querySelectorAll('button');
  for (const button of buttons) button.disabled = true;
  const became = navigator.onLine ? await send(entry) : 'later';
  for (const button of buttons) button.disabled = false;
  if (became === 'later') return show();
  await remove(entry.id);
  if (became === 'refused') return submitPlainly(form, state);
  location.assign(form.querySelector('[name=_then]').value);
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.doseForm === undefined || viewer === '') return;
  event.preventDefault();
  void say(form, event.submitter.value);
});
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-doses-seen]') : null;
  if (button === null) return;
  const drop = async () => {
    for (const entry of await own()) if (entry.refused && formsOf(entry).length === 0) await remove(entry.id);
    await show();
  };
  void drop();
});

const sendQuietly = () => void sendKept().catch(() => undefined);
addEventListener('online', sendQuietly);
// Where the line is bad the browser often believes that there is one all the time.
setInterval(() => localStorage.getItem(NAME) === viewer && sendQuietly(), AGAIN_MS);
void show()
  .then(sendQuietly)
  .catch(() => undefined);
