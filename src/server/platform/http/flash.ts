import 'server-only';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { FieldError, ProblemCode } from '@/domain/shared/problem';
import { seal, unseal } from '../seal';

/**
 * What a page shows after a rejected form: the problem, the field errors, and the submitted values (never a password). A
 * repeated field has one value per line.
 */
export type Flash = { id: string; code: ProblemCode; errors: FieldError[]; values: Record<string, string> };

const VALUE_LENGTH_MAX = 600;
const SECRET_FIELDS = /password|token|secret/i;

/**
 * The sealed text of the flash cookie. Browsers keep at most 4 kB, so it is compressed, and long values are truncated rather
 * than all dropped.
 */
export function flashText(flash: Omit<Flash, 'values'>, form: URLSearchParams, secret: string): string {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('_') && !SECRET_FIELDS.test(name));
  const values = Object.fromEntries(names.map((name) => [name, form.getAll(name).join('\n').slice(0, VALUE_LENGTH_MAX)]));
  const whole = packed({ ...flash, values }, secret);
  return whole.length <= 3500 ? whole : packed({ ...flash, values: {} }, secret);
}

function packed(flash: Flash, secret: string): string {
  return seal(deflateRawSync(JSON.stringify(flash)).toString('base64'), secret, 'flash');
}

/** Opens a flash cookie if it is the one the page's URL refers to. */
export function readFlash(text: string | null, id: string | undefined, secret: string): Flash | null {
  if (text === null || id === undefined) return null;
  const opened = unseal(text, secret, 'flash');
  const flash = opened === null ? null : (JSON.parse(inflateRawSync(Buffer.from(opened, 'base64')).toString('utf8')) as Flash);
  return flash?.id === id ? flash : null;
}
