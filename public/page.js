/*
 * The script of every page: progressive enhancements, without each of which the page works. It finds elements by their attributes,
 * so it serves pages with React and pages without, and runs once a document.
 */
(() => {
  const YEAR_SECONDS = 31_536_000;
  const MONTH_SECONDS = 2_592_000;
  const LOCATE_MS_MAX = 15_000;
  const LOCATION_AGE_MS_MAX = 600_000;
  // Three decimals are about a hundred metres: precise enough to sort by, too coarse to identify a home.
  const LOCATION_DECIMALS = 3;
  const UNREAD_MS = 60_000;
  const UNHURRIED_MS = 1_000;
  /** A phone that is busy without end does it all the same. */
  const IDLE_MS_MAX = 5000;
  const FORGET_MS_MAX = 1_000;
  // A page that comes sooner needs no outline, which would only flicker.
  const SKELETON_MS = 300;

  /** Applies the theme now and stores it for the server; the link alone would load the page again. */
  function chooseTheme(event, link) {
    event.preventDefault();
    const theme = link.dataset.themeChoice;
    document.cookie = `theme=${theme}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
    document.documentElement.dataset.theme = theme;
    for (const other of document.querySelectorAll('[data-theme-choice]')) other.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'true');
  }

  /** Stores the language beyond the cookie's lifetime; without storage only that is lost. */
  function keepLanguage(link) {
    try {
      localStorage.setItem('locale', link.hreflang);
    } catch {
      return;
    }
  }

  /** Goes back to the language chosen on this phone when the cookie that held it is gone. */
  function restoreLanguage() {
    if (/(?:^|; )NEXT_LOCALE=/.test(document.cookie)) return;
    try {
      const kept = CSS.escape(localStorage.getItem('locale') ?? '');
      const link = document.querySelector(`a[hreflang="${kept}"]`);
      if (link !== null && kept !== document.documentElement.lang) location.replace(link.href);
    } catch {
      return;
    }
  }

  /** Removes a notice, and tells the server to leave it out for a month. */
  function putOff(button) {
    document.cookie = `later-${button.dataset.putOff}=1; path=/; max-age=${MONTH_SECONDS}; samesite=lax`;
    button.closest('[data-put-off-part]').remove();
  }

  /** Reads a part of the page aloud in the page's language; pressed again, it stops. */
  function readAloud(button) {
    if (speechSynthesis.speaking) return speechSynthesis.cancel();
    const speech = new SpeechSynthesisUtterance(document.getElementById(button.dataset.readAloud)?.innerText ?? '');
    speech.lang = `${document.documentElement.lang}-IN`;
    speechSynthesis.speak(speech);
  }

  /** Writes what is spoken into a field, behind what stands there; pressed again, it stops listening. */
  function dictate(button) {
    const field = document.getElementById(button.dataset.dictate);
    if (listening !== null) return listening.stop();
    const Recognition = globalThis.SpeechRecognition ?? globalThis.webkitSpeechRecognition;
    listening = new Recognition();
    listening.lang = `${document.documentElement.lang}-IN`;
    button.setAttribute('aria-pressed', 'true');
    listening.addEventListener('result', ({ results }) => {
      field.value = `${field.value} ${results[results.length - 1][0].transcript}`.trim().slice(0, field.maxLength);
    });
    listening.addEventListener('end', () => {
      listening = null;
      button.removeAttribute('aria-pressed');
      field.focus();
    });
    listening.start();
  }
  let listening = null;

  function showConnection() {
    for (const notice of document.querySelectorAll('[data-offline]')) notice.hidden = navigator.onLine;
  }

  /** Shows how many notifications are new, while the page is looked at. A stream would take one of the few connections. */
  async function countUnread() {
    const badge = document.querySelector('[data-unread]');
    if (badge === null || document.hidden || !navigator.onLine) return;
    try {
      const response = await fetch('/api/notifications/unread-count', { headers: { accept: 'application/json' }, cache: 'no-store' });
      if (!response.ok) return;
      const { count } = await response.json();
      const most = Number(badge.dataset.unreadMax);
      badge.textContent = count > most ? `${most}+` : String(count);
      badge.hidden = count === 0;
    } catch {
      return;
    }
  }

  /** Resubmits a search form with a position, nearest first; not while a field of it is wrong. */
  function submitNear(form, lat, lng) {
    if (!form.reportValidity()) return;
    const place = Object.assign(document.createElement('input'), { type: 'hidden', name: 'near' });
    place.value = `${lat.toFixed(LOCATION_DECIMALS)},${lng.toFixed(LOCATION_DECIMALS)}`;
    form.append(place);
    // The order was chosen for a search without a position; a position means nearest first.
    form.querySelector('select[name=sort]')?.removeAttribute('name');
    form.requestSubmit();
  }

  /** Resubmits the button's search form with the device's position. */
  function searchNear(button) {
    if (!button.form.reportValidity()) return;
    const words = button.querySelector('span');
    const label = words.textContent;
    const failure = button.parentElement.querySelector('[data-not-located]');
    const search = ({ coords }) => submitNear(button.form, coords.latitude, coords.longitude);
    const fail = () => {
      failure.textContent = failure.dataset.notLocated;
      words.textContent = label;
      button.disabled = false;
    };
    failure.textContent = '';
    words.textContent = button.dataset.nearMe;
    button.disabled = true;
    navigator.geolocation.getCurrentPosition(search, fail, { timeout: LOCATE_MS_MAX, maximumAge: LOCATION_AGE_MS_MAX });
  }

  /** Shows the map beside the button, or hides it again. The map is a file of its own, which the first press loads. */
  async function toggleMap(button) {
    const part = document.getElementById(button.getAttribute('aria-controls'));
    const isOpen = part.hidden;
    part.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    if (part.dataset.mapIsOpen !== undefined) return;
    part.dataset.mapIsOpen = '';
    const failure = document.querySelector(`[data-no-map="${part.id}"]`);
    failure.textContent = '';
    try {
      const { openMap } = await import('/map.js');
      await openMap(part, ({ lat, lng }) => submitNear(button.form, lat, lng));
    } catch {
      delete part.dataset.mapIsOpen;
      part.hidden = true;
      button.setAttribute('aria-expanded', 'false');
      failure.textContent = failure.dataset.words;
    }
  }

  /** The code under which `data-errors` has the words for what the browser found, by the names of `ValidityState`. */
  function errorCodeOf(field) {
    const found = field.validity;
    const isDate = field.type === 'date';
    if (found.valueMissing) return 'required';
    if (found.tooShort) return 'too-short';
    if (found.rangeUnderflow) return isDate ? 'too-early' : 'too-small';
    if (found.rangeOverflow) return isDate ? 'in-future' : 'too-big';
    return 'wrong-format';
  }

  /** Shows our own words beside a field instead of the browser's bubble, which speaks the browser's language. */
  function showFieldError(event) {
    const field = event.target;
    const frame = field.closest('[data-errors]');
    const words = frame === null ? undefined : JSON.parse(frame.dataset.errors)[errorCodeOf(field)];
    if (words === undefined) return;
    event.preventDefault();
    const shown = frame.querySelector('[data-field-error]') ?? newFieldError(frame, field);
    shown.querySelector('span').textContent = words;
    field.setAttribute('aria-invalid', 'true');
    field.closest('details')?.setAttribute('open', '');
    if (field === field.form.querySelector(':invalid:not(fieldset)')) field.focus();
  }

  /** The element `FieldError` renders, tied to its field. */
  function newFieldError(frame, field) {
    const error = document.querySelector('[data-field-error-model] > *').cloneNode(true);
    error.id = `${field.id || field.name}-error`;
    error.dataset.fieldError = 'browser';
    frame.append(error);
    const described = field.getAttribute('aria-describedby');
    field.setAttribute('aria-describedby', described === null ? error.id : `${described} ${error.id}`);
    return error;
  }

  /** Removes our words once the field is right. */
  function clearFieldError(field) {
    const error = field.closest('[data-errors]')?.querySelector('[data-field-error=browser]');
    if (!error || !field.validity.valid) return;
    field.removeAttribute('aria-invalid');
    error.remove();
  }

  /*
   * A link that is followed answers at once: its tab is lit, and the page's own outline stands in for what is awaited. A page is sent
   * when it is whole (decision 011), so the outline is drawn here, on the page that is left.
   */
  let undoLeaving = () => undefined;

  function leaveFor(link) {
    undoLeaving();
    const current = link.closest('nav')?.querySelector('[aria-current=page]');
    if (current) {
      current.removeAttribute('aria-current');
      link.setAttribute('aria-current', 'page');
    }
    const main = document.querySelector('main');
    const isElsewhere = link.pathname + link.search !== location.pathname + location.search;
    const timer = isElsewhere ? setTimeout(() => main?.setAttribute('aria-busy', 'true'), SKELETON_MS) : undefined;
    undoLeaving = () => {
      clearTimeout(timer);
      main?.removeAttribute('aria-busy');
      if (current) {
        link.removeAttribute('aria-current');
        current.setAttribute('aria-current', 'page');
      }
      undoLeaving = () => undefined;
    };
  }

  /** Whether a click on the link leaves this document in this tab. */
  function isLeaving(event, link) {
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    const isHere = link.origin === location.origin && ['', '_self'].includes(link.target);
    return isPlain && isHere && !event.defaultPrevented && !link.hasAttribute('download') && link.dataset.themeChoice === undefined;
  }

  /** Shows what is typed, or hides it again; the button carries the other word. */
  function togglePassword(button) {
    const field = document.getElementById(button.getAttribute('aria-controls'));
    field.type = field.type === 'password' ? 'text' : 'password';
    const { textContent } = button;
    button.textContent = button.dataset.showPassword;
    button.dataset.showPassword = textContent;
  }

  /** Obvious beginnings; the server compares with a list of thousands. */
  const OBVIOUS = /^(passw|qwert|asdf|abc|1234|india|admin|welcome|iloveyou)/i;

  /** How hard a password is to guess, by its length and variety alone. */
  function strengthOf(text, min) {
    const length = [...text].length;
    const variety = new Set(text.toLowerCase()).size;
    if (length < min) return 'short';
    if (variety < 5 || /^[\d\s]+$/.test(text) || OBVIOUS.test(text)) return 'easy';
    return length >= 16 || (length >= 12 && variety >= 9) ? 'strong' : 'fair';
  }

  function showStrength(field) {
    const shown = document.getElementById(field.dataset.strength);
    const { role } = Object.fromEntries(new FormData(field.form));
    const min = JSON.parse(field.dataset.minOfRole ?? '{}')[role] ?? field.minLength;
    shown.textContent = field.value === '' ? '' : shown.dataset[strengthOf(field.value, min)];
  }

  /** Shows the question whether this phone's zone shall count, where it is another than the person's, under its name in their language. */
  function offerZone(offer) {
    const zoneOf = (options) => new Intl.DateTimeFormat(document.documentElement.lang, options).resolvedOptions().timeZone;
    try {
      // A zone has several names; the browser calls both by its own.
      if (zoneOf({ timeZone: offer.dataset.zoneOffer }) === zoneOf({})) return;
    } catch {
      return;
    }
    const parts = new Intl.DateTimeFormat(document.documentElement.lang, { timeZoneName: 'long' }).formatToParts();
    offer.querySelector('[data-zone-name]').textContent = parts.find(({ type }) => type === 'timeZoneName')?.value ?? zoneOf({});
    offer.hidden = false;
  }

  /** Removes what was kept on this phone for when there is no network; see `offline.js`. */
  function forgetFacts() {
    document.cookie = 'offline-key=; path=/; max-age=0';
    try {
      localStorage.removeItem('offline-facts');
    } catch {
      return;
    }
  }

  /** Drops the doses somebody said on this phone that were not sent yet; see `doses.js`. */
  function forgetDoses() {
    try {
      localStorage.removeItem('kept-doses');
      indexedDB.deleteDatabase('kept-doses');
    } catch {
      return;
    }
  }

  /** Whose doses wait on this phone to be sent; null where none do. */
  function keeperOfDoses() {
    try {
      return localStorage.getItem('kept-doses');
    } catch {
      return null;
    }
  }

  /** Removes it where it is somebody else's, or nobody is signed in any more. */
  function forgetOthersFacts(viewer) {
    try {
      const kept = JSON.parse(localStorage.getItem('offline-facts') ?? 'null');
      if (kept !== null && kept.viewer !== viewer) forgetFacts();
    } catch {
      forgetFacts();
    }
  }

  /** The next person on this phone is not told what is meant for the last one. The form goes on after a second in any case. */
  async function forgetPhone(event, form) {
    forgetFacts();
    const hasDoses = keeperOfDoses() !== null;
    if (!hasDoses && !('serviceWorker' in navigator)) return;
    event.preventDefault();
    const drop = async () => {
      if (hasDoses) await import('/doses.js').then(({ sendKept }) => sendKept()).catch(() => undefined);
      if (!('serviceWorker' in navigator)) return;
      const registration = await navigator.serviceWorker.getRegistration();
      const subscription = await registration?.pushManager?.getSubscription();
      await subscription?.unsubscribe();
    };
    await Promise.race([drop().catch(() => undefined), new Promise((done) => setTimeout(done, FORGET_MS_MAX))]);
    forgetDoses();
    form.submit();
  }

  /** The symptom check's own engine, for when there is no network. Without it the page works as long as there is one. */
  function loadCheck() {
    import('/triage/engine.js').then(({ startOfflineCheck }) => startOfflineCheck()).catch(() => undefined);
  }

  /** Once the page is there and nothing else is to be done; at once where a step waits to be shown. */
  function whenPainted(work) {
    const later = () =>
      'requestIdleCallback' in globalThis ? requestIdleCallback(work, { timeout: IDLE_MS_MAX }) : setTimeout(work, UNHURRIED_MS);
    if (document.getElementById('check-form') !== null) work();
    else if (document.readyState === 'complete') later();
    else addEventListener('load', later, { once: true });
  }

  function start() {
    restoreLanguage();
    showConnection();
    const viewer = document.querySelector('[data-viewer]');
    if (viewer !== null) forgetOthersFacts(viewer.dataset.viewer);
    const keeper = keeperOfDoses();
    // Whose session has ended may come back to it; what they said is not for the next person to send.
    if (keeper !== null && viewer?.dataset.viewer && viewer.dataset.viewer !== keeper) forgetDoses();
    else if (keeper !== null || document.querySelector('[data-dose-form]') !== null) import('/doses.js').catch(() => undefined);
    if (document.querySelector('[data-keep-offline], [data-offline-facts]') !== null) void import('/offline.js');
    if (document.querySelector('[data-offline-check]') !== null) whenPainted(loadCheck);
    if (document.querySelector('[data-push]') !== null) void import('/push.js');
    const shown = '[data-put-off], [data-show-password], [data-print], [data-open-map]';
    for (const button of document.querySelectorAll(shown)) button.hidden = false;
    for (const offer of document.querySelectorAll('[data-zone-offer]')) offerZone(offer);
    if ('geolocation' in navigator) for (const button of document.querySelectorAll('[data-near-me]')) button.hidden = false;
    if ('speechSynthesis' in globalThis) for (const button of document.querySelectorAll('[data-read-aloud]')) button.hidden = false;
    if ('SpeechRecognition' in globalThis || 'webkitSpeechRecognition' in globalThis)
      for (const part of document.querySelectorAll('[data-dictation]')) part.hidden = false;
  }

  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const theme = target?.closest('[data-theme-choice]');
    const language = target?.closest('a[hreflang]');
    const near = target?.closest('[data-near-me]');
    if (theme) chooseTheme(event, theme);
    if (language) keepLanguage(language);
    const later = target?.closest('[data-put-off]');
    if (near) searchNear(near);
    const map = target?.closest('[data-open-map]');
    if (map) void toggleMap(map);
    const link = target?.closest('a[href]');
    if (link && isLeaving(event, link)) leaveFor(link);
    if (later) putOff(later);
    const shown = target?.closest('[data-show-password]');
    if (shown) togglePassword(shown);
    if (target?.closest('[data-print]')) globalThis.print();
    const aloud = target?.closest('[data-read-aloud]');
    if (aloud) readAloud(aloud);
    const spoken = target?.closest('[data-dictate]');
    if (spoken) dictate(spoken);
  });
  document.addEventListener('invalid', showFieldError, true);
  document.addEventListener('input', ({ target }) => {
    clearFieldError(target);
    const password = target.form?.querySelector('[data-strength]');
    if (password && (target === password || target.name === 'role')) showStrength(password);
  });
  // The page is kept as it was for somebody who comes back, and shown again when the next one does not come.
  addEventListener('pagehide', () => {
    undoLeaving();
    globalThis.speechSynthesis?.cancel();
  });
  globalThis.navigation?.addEventListener('navigateerror', () => undoLeaving());
  addEventListener('keydown', ({ key }) => key === 'Escape' && undoLeaving());
  document.addEventListener('submit', (event) => {
    const form = event.target instanceof Element ? event.target.closest('[data-sign-out]') : null;
    if (form) void forgetPhone(event, form);
  });
  // A search is its address: what was left empty, or as it is without a word, says nothing there.
  document.addEventListener('formdata', ({ target, formData }) => {
    for (const { name } of target.querySelectorAll('[data-browser-zone]'))
      formData.set(name, Intl.DateTimeFormat().resolvedOptions().timeZone);
    if (target.method !== 'get') return;
    for (const [name, value] of [...formData]) {
      if (value === '' || value === target.elements[name].dataset?.usual) formData.delete(name);
    }
  });
  addEventListener('online', showConnection);
  addEventListener('offline', showConnection);
  document.addEventListener('visibilitychange', countUnread);
  setInterval(countUnread, UNREAD_MS);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
