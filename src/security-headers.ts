import { API_HEADERS, DATA_POLICY, FILE_POLICY, HSTS } from '../server/api-headers.mjs';

export type SecurityFacts = {
  /** The page was asked for over TLS, here or at the proxy in front of us. */
  https: boolean;
  /** Development: React rebuilds server stacks with `eval`, and Next styles its overlay inline. */
  development: boolean;
  /** Host of the Jitsi deployment, when video goes through one. */
  videoHost?: string | undefined;
  /** Where the links to files lead, when that is not here. */
  filesHost?: string | undefined;
  /** Where the tiles of a map come from. */
  tilesOrigin?: string | undefined;
  /** The page signs people in through Firebase Authentication, at Google or at an emulator's `host:port`. */
  firebase?: { emulatorHost?: string | undefined } | undefined;
  /** The page may register the browser with Firebase Cloud Messaging. */
  fcm?: boolean;
};

/** What Firebase Authentication asks of a page: its own endpoint, and the check that no robot asks for codes by SMS. */
const GOOGLE_SIGN_IN = {
  connect: ['https://identitytoolkit.googleapis.com', 'https://www.google.com/recaptcha/'],
  script: ['https://www.google.com/recaptcha/', 'https://www.gstatic.com/recaptcha/'],
  frame: ['https://www.google.com/recaptcha/', 'https://recaptcha.google.com/recaptcha/'],
  // The check places its own picture puzzle by `style="…"` attributes, which carry no nonce.
  styleAttribute: ["'unsafe-inline'"],
};
/** Where Firebase's client registers a browser for push. */
const FCM_REGISTRATION = ['https://firebaseinstallations.googleapis.com', 'https://fcmregistrations.googleapis.com'];
type SignInSources = Record<keyof typeof GOOGLE_SIGN_IN, string[]>;

/** An emulator has no check, and a page that speaks to one has nothing to ask of Google. */
function signInSources(firebase: SecurityFacts['firebase']): SignInSources {
  const none = { connect: [], script: [], frame: [], styleAttribute: [] };
  if (firebase === undefined) return none;
  return firebase.emulatorHost === undefined ? GOOGLE_SIGN_IN : { ...none, connect: [`http://${firebase.emulatorHost}`] };
}

function contentSecurityPolicy(
  nonce: string,
  { https, development, videoHost, filesHost, tilesOrigin, firebase, fcm }: SecurityFacts,
): string {
  const video = videoHost === undefined ? [] : [`https://${videoHost}`, `wss://${videoHost}`];
  const signIn = signInSources(firebase);
  const files = filesHost === undefined ? [] : [`https://${filesHost}`];
  // A PDF of somebody's record is shown in its page.
  const frames = ["'self'", ...files, ...(videoHost === undefined ? [] : [`https://${videoHost}`]), ...signIn.frame];
  const directives: Record<string, string[]> = {
    'default-src': ["'self'"],
    'script-src': ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", ...signIn.script, ...(development ? ["'unsafe-eval'"] : [])],
    'style-src': ["'self'", development ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    ...(signIn.styleAttribute.length > 0 && { 'style-src-attr': signIn.styleAttribute }),
    'img-src': ["'self'", 'data:', 'blob:', ...files, ...(tilesOrigin === undefined ? [] : [tilesOrigin])],
    'media-src': ["'self'", 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...video, ...files, ...signIn.connect, ...(fcm === true ? FCM_REGISTRATION : [])],
    'frame-src': frames,
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    ...(https ? { 'upgrade-insecure-requests': [] } : {}),
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

function permissionsPolicy(videoHost: string | undefined): string {
  const call = videoHost === undefined ? '(self)' : `(self "https://${videoHost}")`;
  const off = ['accelerometer', 'gyroscope', 'magnetometer', 'midi', 'payment', 'usb', 'browsing-topics'];
  return [
    `camera=${call}`,
    `microphone=${call}`,
    `display-capture=${call}`,
    'geolocation=(self)',
    ...off.map((feature) => `${feature}=()`),
  ].join(', ');
}

/** The security headers of a page: `nonce` is what its scripts must carry, fresh for every request. */
export function pageSecurityHeaders(nonce: string, facts: SecurityFacts): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce, facts),
    'Permissions-Policy': permissionsPolicy(facts.videoHost),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(facts.https ? { 'Strict-Transport-Security': HSTS } : {}),
  };
}

/**
 * The same headers `server/api-headers.mjs` gives every answer of the API, as Next's configuration wants them: for watch
 * mode. `/api/docs` is a page, and sets its own policy: a header of the configuration stands,
 * and the same one of an answer is left out.
 */
export function endpointSecurityHeaders() {
  const key = (headers: Record<string, string>) => Object.entries(headers).map(([name, value]) => ({ key: name, value }));
  return [
    { source: '/api/:path*', headers: key(API_HEADERS) },
    { source: '/api/((?!docs$|files/|heic-decoder/).*)', headers: key({ 'Content-Security-Policy': DATA_POLICY }) },
    { source: '/api/files/:id', headers: key({ 'Content-Security-Policy': FILE_POLICY }) },
    {
      source: '/api/:path*',
      has: [{ type: 'header' as const, key: 'x-forwarded-proto', value: 'https' }],
      headers: key({ 'Strict-Transport-Security': HSTS }),
    },
  ];
}
