import 'server-only';
import type { Problem } from '@/domain/shared/problem';
import type { Platform } from '../platform';
import { randomLetters } from '../random';
import { flashCookie } from './cookies';
import { flashText } from './flash';
import type { HttpRequest } from './http-request';
import { transportOf } from './require-same-origin';

/** A path on our own site, or null: never another site, nor a text a browser would parse as an absolute URL. */
export function localPath(text: string | null): string | null {
  return text !== null && /^\/(?![/\\])[^\s\\]*$/.test(text) ? text : null;
}

/** Redirects the browser as `_then` asks; `{id}` and other names are filled in from the reply. */
export function formRedirect(form: URLSearchParams, body: unknown, headers: Headers): Response {
  const target = localPath(form.get('_then')) ?? '/';
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const filled = target.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(textOf(fields, name)));
  // Checked again after substitution: `/{empty}/elsewhere` was a local path and becomes `//elsewhere`, another site.
  headers.set('location', asHeader(localPath(filled) ?? '/'));
  headers.set('cache-control', 'no-store');
  headers.delete('content-type');
  return new Response(null, { status: 303, headers });
}

function textOf(fields: Record<string, unknown>, name: string): string {
  return Object.hasOwn(fields, name) ? String(fields[name] ?? '') : '';
}

/** Header values are Latin-1; other characters of the path are percent-encoded. */
function asHeader(path: string): string {
  return path.toWellFormed().replace(/[^\x21-\x7e]+/g, encodeURIComponent);
}

/** Redirects to the page the form was on, with the problem and the submitted values; null when that page is unknown. */
export function formProblemRedirect(
  request: HttpRequest,
  form: URLSearchParams,
  refusal: Problem,
  { secret, env }: Pick<Platform, 'secret' | 'env'>,
): Response | null {
  const page = pageOf(request);
  if (page === null) return null;
  const id = randomLetters(10);
  page.searchParams.set('problem', id);
  const text = flashText({ id, code: refusal.code, errors: refusal.detail.errors ?? [] }, form, secret);
  const headers = new Headers({ location: `${page.pathname}${page.search}`, 'cache-control': 'no-store' });
  headers.append('set-cookie', flashCookie(text, transportOf(request, env.PUBLIC_URL)));
  return new Response(null, { status: 303, headers });
}

function pageOf(request: HttpRequest): URL | null {
  const referer = request.headers.get('referer');
  if (referer === null || !URL.canParse(referer)) return null;
  const page = new URL(referer);
  return page.host === request.headers.get('host') && localPath(page.pathname) !== null ? page : null;
}
