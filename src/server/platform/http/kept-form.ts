import 'server-only';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Platform } from '../platform';
import { randomLetters } from '../random';
import { seal, unseal } from '../seal';
import { keptCookie } from './cookies';
import type { HttpRequest } from './http-request';
import { transportOf } from './require-same-origin';

/** A form with this field is kept for the page it leads to. */
export const KEEP_FIELD = '_keep';
/** Browsers keep at most 4 kB of a cookie; a form that would be more is not kept, and its page begins anew. */
const COOKIE_LENGTH_MAX = 3500;

export type KeptForm = { id: string; fields: readonly (readonly [name: string, value: string])[] };

/**
 * Keeps a form's fields for the page it asks to be sent to, sealed in a cookie of the browser and nowhere else: steps of a form whose
 * content must stand neither in the store nor in an address. The page finds it under `kept` in its address.
 */
export function keepForm(
  form: URLSearchParams,
  headers: Headers,
  request: HttpRequest,
  { secret, env }: Pick<Platform, 'secret' | 'env'>,
): void {
  const id = randomLetters(10);
  const fields = [...form].filter(([name]) => !name.startsWith('_'));
  const text = seal(deflateRawSync(JSON.stringify({ id, fields } satisfies KeptForm)).toString('base64'), secret, 'kept-form');
  if (text.length > COOKIE_LENGTH_MAX) return;
  const then = form.get('_then') ?? '/';
  form.set('_then', `${then}${then.includes('?') ? '&' : '?'}kept=${id}`);
  headers.append('set-cookie', keptCookie(text, transportOf(request, env.PUBLIC_URL)));
}

/** Opens a kept form; null unless it is the one named in the page's address. */
export function readKeptForm(text: string | null, id: string, secret: string): KeptForm | null {
  const opened = text === null ? null : unseal(text, secret, 'kept-form');
  if (opened === null) return null;
  const kept = JSON.parse(inflateRawSync(Buffer.from(opened, 'base64')).toString('utf8')) as KeptForm;
  return kept.id === id ? kept : null;
}
