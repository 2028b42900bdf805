/** The password of every demo account; the sign-in page of a demo clinic displays it. */
export const DEMO_PASSWORD = 'demo-Nabha-2026';

/** The domain of every demo person's e-mail address, which no mail can ever reach (RFC 6761). */
export const DEMO_EMAIL_END = '@demo.test';
