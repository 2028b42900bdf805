import { useTranslations } from 'next-intl';

/** The error codes a browser can find by a field's own attributes. */
export type BrowserCode = 'required' | 'wrong-format' | 'too-short' | 'too-small' | 'too-big' | 'too-early' | 'in-future';

/** The attributes by which a browser checks a field before it is sent. */
type Constraints = {
  type?: string | undefined;
  required?: boolean | undefined;
  pattern?: string | undefined;
  minLength?: number | undefined;
  min?: number | string | undefined;
  max?: number | string | undefined;
};

const FORMATTED_TYPES = ['email', 'number', 'date', 'time', 'url'];

/** What a browser may find wrong with a field of these attributes. */
export function browserCodesOf({ type = 'text', required, pattern, minLength, min, max }: Constraints): readonly BrowserCode[] {
  const isDate = type === 'date';
  const found: Record<BrowserCode, boolean> = {
    required: required === true,
    'wrong-format': pattern !== undefined || FORMATTED_TYPES.includes(type),
    'too-short': minLength !== undefined,
    'too-small': min !== undefined && !isDate,
    'too-big': max !== undefined && !isDate,
    'too-early': min !== undefined && isDate,
    'in-future': max !== undefined && isDate,
  };
  return (Object.keys(found) as BrowserCode[]).filter((code) => found[code]);
}

/** The last part of a field's name that is no number: `pinCode` of `clinicAddress.pinCode`. */
function leafOf(name: string): string {
  return name.split('.').findLast((part) => !/^\d+$/.test(part)) ?? name;
}

/**
 * The words for an error code of the field `name`: the field's own sentence (`problems.at`), the code's, or "check this field".
 */
export function useFieldErrors(): (name: string, code: string) => string {
  const t = useTranslations('problems');
  return (name, code) => {
    const keys = [`at.${leafOf(name)}.${code}`, `fields.${code}`, 'fields.wrong'];
    return t(keys.find((key) => t.has(key as 'fields.wrong')) as 'fields.wrong');
  };
}

/** The sentences for what a browser may find, as the attribute `public/page.js` reads; undefined where there are none. */
export function useBrowserErrors(): (name: string, codes: readonly BrowserCode[]) => string | undefined {
  const words = useFieldErrors();
  return (name, codes) =>
    codes.length === 0 ? undefined : JSON.stringify(Object.fromEntries(codes.map((code) => [code, words(name, code)])));
}
