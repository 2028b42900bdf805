import 'server-only';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { FieldError, ProblemCode } from '@/domain/shared/problem';
import { STEP_UP_FIELDS } from '@/domain/shared/step-up';
import { seal, unseal } from '../seal';
import { valuesByName } from './form-to-object';
import type { HttpRequest } from './http-request';

/**
 * What a page shows after a form was refused: the problem, the fields at fault, and what was typed (never a password). The values
 * of a repeated field are joined by line breaks.
 */
export type Flash = {
  id: string;
  code: ProblemCode;
  errors: FieldError[];
  values: Record<string, string>;
  resume?: InterruptedForm;
};

/** A whole form that is sent again once the person has shown their credentials: where to, from which page, and its fields. */
export type InterruptedForm = { action: string; page: string; fields: [name: string, value: string][] };

const VALUE_LENGTH_MAX = 600;
const COOKIE_LENGTH_MAX = 3500;
/** Of a form too large for the cookie, the first errors are enough to correct it by. */
const ERRORS_MAX = 20;
const SECRET_FIELDS = /password|token|secret/i;

/**
 * The sealed text of the flash cookie. Browsers keep at most 4 kB of a cookie, so it is compressed, long texts are cut, and where
 * that is not enough the values are left out.
 */
export function flashText(flash: Omit<Flash, 'values'>, form: URLSearchParams, secret: string): string {
  const kept = [...valuesByName(form)].filter(([name]) => !name.startsWith('_') && !SECRET_FIELDS.test(name));
  const values = Object.fromEntries(kept.map(([name, all]) => [name, all.join('\n').slice(0, VALUE_LENGTH_MAX)]));
  // An interrupted form is kept whole, or not at all.
  const whole = packed({ ...flash, values: flash.resume ? {} : values }, secret);
  if (whole.length <= COOKIE_LENGTH_MAX) return whole;
  const { resume: _tooLong, ...rest } = flash;
  return packed({ ...rest, errors: flash.errors.slice(0, ERRORS_MAX), values: {} }, secret);
}

function packed(flash: Flash, secret: string): string {
  return seal(deflateRawSync(JSON.stringify(flash)).toString('base64'), secret, 'flash');
}

/** The form as it came; undefined for one with a secret in it, which no cookie may hold. */
export function interruptedForm(request: Pick<HttpRequest, 'url'>, form: URLSearchParams, page: URL): InterruptedForm | undefined {
  const own: readonly string[] = Object.values(STEP_UP_FIELDS);
  const fields = [...form].filter(([name]) => !own.includes(name));
  if (fields.some(([name]) => SECRET_FIELDS.test(name))) return undefined;
  const { pathname, search } = new URL(request.url);
  return { action: `${pathname}${search}`, page: `${page.pathname}${page.search}`, fields };
}

/** Opens a flash cookie; null unless it is the one named in the page's address. */
export function readFlash(text: string | null, id: string | undefined, secret: string): Flash | null {
  if (text === null || id === undefined) return null;
  const opened = unseal(text, secret, 'flash');
  const flash = opened === null ? null : (JSON.parse(inflateRawSync(Buffer.from(opened, 'base64')).toString('utf8')) as Flash);
  return flash?.id === id ? flash : null;
}
