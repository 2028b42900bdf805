const KEY = 'sign-in-email';
const KEEP_MS = 3_600_000;

/** Keeps the address a link was sent to, so that who opens the link in the same browser need not write it again. */
export function rememberEmail(email: string): void {
  store(() => localStorage.setItem(KEY, JSON.stringify({ email, until: Date.now() + KEEP_MS })));
}

/** The address of the last link, for the hour it is worth something, and only once: a phone may have several users. */
export function takeRememberedEmail(): string | null {
  const text = store(() => localStorage.getItem(KEY)) ?? null;
  store(() => localStorage.removeItem(KEY));
  if (text === null) return null;
  const kept = JSON.parse(text) as { email?: unknown; until?: unknown };
  return typeof kept.email === 'string' && Number(kept.until) > Date.now() ? kept.email : null;
}

/** A browser that refuses storage loses nothing but the convenience. */
function store<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
