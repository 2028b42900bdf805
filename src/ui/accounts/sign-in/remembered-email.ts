const KEY = 'sign-in-email';
const KEEP_MS = 3_600_000;

/** Remembers the address a link was sent to, so that opening it in the same browser does not require typing it again. */
export function rememberEmail(email: string): void {
  store(() => localStorage.setItem(KEY, JSON.stringify({ email, until: Date.now() + KEEP_MS })));
}

/** The remembered address, within an hour and only once: a phone may have several users. */
export function popRememberedEmail(): string | null {
  const text = store(() => localStorage.getItem(KEY)) ?? null;
  store(() => localStorage.removeItem(KEY));
  if (text === null) return null;
  const kept = JSON.parse(text) as { email?: unknown; until?: unknown };
  return typeof kept.email === 'string' && Number(kept.until) > Date.now() ? kept.email : null;
}

/** Without storage only the convenience is lost. */
function store<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
