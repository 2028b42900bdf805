export type SecurityFacts = {
  /** The page was asked for over TLS, here or at the proxy in front of us. */
  https: boolean;
  /** Development: React rebuilds server stacks with `eval`, and Next styles its overlay inline. */
  development: boolean;
  /** Host of the Jitsi deployment, when video goes through one. */
  videoHost?: string | undefined;
};

const TWO_YEARS_SECONDS = 63_072_000;

function contentSecurityPolicy(nonce: string, { https, development, videoHost }: SecurityFacts): string {
  const video = videoHost === undefined ? [] : [`https://${videoHost}`, `wss://${videoHost}`];
  const directives: Record<string, string[]> = {
    'default-src': ["'self'"],
    'script-src': ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", ...(development ? ["'unsafe-eval'"] : [])],
    'style-src': ["'self'", development ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    'img-src': ["'self'", 'data:', 'blob:'],
    'media-src': ["'self'", 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...video],
    'frame-src': videoHost === undefined ? ["'none'"] : [`https://${videoHost}`],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
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

const HSTS = `max-age=${TWO_YEARS_SECONDS}; includeSubDomains`;

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
 * The security headers of every endpoint. Answers are data: whoever opens one as a page gets nothing that runs. `/api/docs`
 * is a page, and sets its own policy; headers of the configuration are added to those of the answer, not replaced by them.
 */
export function endpointSecurityHeaders() {
  const key = (headers: Record<string, string>) => Object.entries(headers).map(([name, value]) => ({ key: name, value }));
  return [
    {
      source: '/api/:path*',
      headers: key({
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
      }),
    },
    {
      source: '/api/((?!docs$).*)',
      headers: key({ 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'" }),
    },
    {
      source: '/api/:path*',
      has: [{ type: 'header' as const, key: 'x-forwarded-proto', value: 'https' }],
      headers: key({ 'Strict-Transport-Security': HSTS }),
    },
  ];
}
