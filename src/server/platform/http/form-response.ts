import 'server-only';
import { Locale } from '@/domain/shared/primitives';
import type { Problem } from '@/domain/shared/problem';
import { STEP_UP_FIELDS } from '@/domain/shared/step-up';
import type { Platform } from '../platform';
import { randomLetters } from '../random';
import { flashCookie } from './cookies';
import { flashText, interruptedForm } from './flash';
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

/**
 * Redirects to the page the form was on, with the problem and the submitted values, or to the page that asks for the credentials
 * again and then sends the form on; null when the form's page is unknown.
 */
export function formProblemRedirect(
  request: HttpRequest,
  form: URLSearchParams,
  refusal: Problem,
  { secret, env }: Pick<Platform, 'secret' | 'env'>,
): Response | null {
  const page = pageOf(request, form);
  if (page === null) return null;
  const id = randomLetters(10);
  const resume = refusal.code === 'step-up-needed' ? interruptedForm(request, form, page) : undefined;
  const target = refusal.code === 'step-up-needed' ? stepUpPage(page) : page;
  target.searchParams.set('problem', id);
  const text = flashText({ id, code: refusal.code, errors: refusal.detail.errors ?? [], ...(resume && { resume }) }, form, secret);
  const headers = new Headers({ location: `${target.pathname}${target.search}`, 'cache-control': 'no-store' });
  headers.append('set-cookie', flashCookie(text, transportOf(request, env.PUBLIC_URL)));
  return new Response(null, { status: 303, headers });
}

/** The page that asks for the credentials again, in the language of the page the form was on. */
function stepUpPage(page: URL): URL {
  const locale = Locale.safeParse(page.pathname.split('/')[1]).data ?? 'en';
  const target = new URL(`/${locale}/step-up`, page);
  target.searchParams.set('then', `${page.pathname}${page.search}`);
  return target;
}

/** The page the form was on: the browser says it, and the page that sends an interrupted form on names it. */
function pageOf(request: HttpRequest, form: URLSearchParams): URL | null {
  const referer = request.headers.get('referer');
  if (referer === null || !URL.canParse(referer)) return null;
  const sender = new URL(referer);
  if (sender.host !== request.headers.get('host')) return null;
  const named = localPath(form.get(STEP_UP_FIELDS.page));
  const page = named === null ? sender : new URL(named, sender);
  if (page.host !== sender.host || localPath(page.pathname) === null) return null;
  page.searchParams.delete('problem');
  return page;
}
