import type { Handler } from '@/server/platform/http/route';

/** The cookie an answer sets, as a browser would send it back; empty when it takes the cookie away. */
export function cookieFrom(headers: Headers, name = '__session'): string {
  const set = headers.getSetCookie().find((one) => one.startsWith(`${name}=`)) ?? '';
  const [pair = ''] = set.split(';');
  return pair.endsWith('=') ? '' : pair;
}

/** The value of the cookie an answer sets. */
export function cookieValue(headers: Headers, name = '__session'): string {
  return decodeURIComponent(cookieFrom(headers, name).slice(name.length + 1));
}

/** A form another site's page makes a browser send here, with the browser's own cookies. */
export async function fromAnotherSite(handler: Handler, path: string, form: Record<string, string>, cookie = ''): Promise<Response> {
  return handler(
    new Request(`http://clinic.test${path}`, {
      method: 'POST',
      headers: {
        host: 'clinic.test',
        origin: 'https://evil.test',
        'sec-fetch-site': 'cross-site',
        'content-type': 'application/x-www-form-urlencoded',
        ...(cookie === '' ? {} : { cookie }),
      },
      body: new URLSearchParams(form).toString(),
    }),
  );
}
