/** What every person of the demo clinic signs in with; a demo clinic says so itself, on its sign-in page. */
export const DEMO_PASSWORD = 'demo-Nabha-2026';

/** The domain of every demo person's e-mail address, which no mail can ever reach (RFC 6761). */
export const DEMO_EMAIL_END = '@demo.test';
