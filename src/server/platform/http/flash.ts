import 'server-only';
import type { FieldError, ProblemCode } from '@/domain/problem';
import { seal, unseal } from '../seal';

/** What a page shows after a form came back: the problem, where, and what was typed (never a password). */
export type Flash = { id: string; code: ProblemCode; errors: FieldError[]; values: Record<string, string> };

const VALUE_LENGTH_MAX = 600;
const SECRET_FIELDS = /password|token|secret/i;

/** The sealed text of the flash cookie. Browsers keep at most 4 kB, so long texts are cut rather than lost whole. */
export function flashText(flash: Omit<Flash, 'values'>, form: URLSearchParams, secret: string): string {
  const typed = [...form].filter(([name]) => !name.startsWith('_') && !SECRET_FIELDS.test(name));
  const values = Object.fromEntries(typed.map(([name, value]) => [name, value.slice(0, VALUE_LENGTH_MAX)]));
  const whole = seal(JSON.stringify({ ...flash, values }), secret, 'flash');
  return whole.length <= 3500 ? whole : seal(JSON.stringify({ ...flash, values: {} }), secret, 'flash');
}

/** Opens a flash cookie when it is the one the page's address asks for. */
export function readFlash(text: string | null, id: string | undefined, secret: string): Flash | null {
  if (text === null || id === undefined) return null;
  const opened = unseal(text, secret, 'flash');
  const flash = opened === null ? null : (JSON.parse(opened) as Flash);
  return flash?.id === id ? flash : null;
}
