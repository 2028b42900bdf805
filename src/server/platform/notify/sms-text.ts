import type { MessageValues } from '@/domain/notifications/message-values';

/** A variable of a registered template holds no more than this (TRAI's DLT; source: CLINICAL.md 4.5). */
export const SMS_VARIABLE_LETTERS_MAX = 30;

/** The letters of GSM 03.38 that cost one septet, and those that cost two. */
const GSM_SINGLE =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const GSM_DOUBLE = '^{}\\[~]|€';

/**
 * How many messages a text is billed as: 160 letters of the GSM alphabet in one and 153 in each of several; with any other letter, as
 * in every Hindi and Punjabi text, 70 and 67 UTF-16 units (3GPP TS 23.038 and 23.040).
 */
export function countSegments(text: string): number {
  const isGsm = [...text].every((letter) => GSM_SINGLE.includes(letter) || GSM_DOUBLE.includes(letter));
  const doubles = isGsm ? [...text].filter((letter) => GSM_DOUBLE.includes(letter)).length : 0;
  const units = text.length + doubles;
  const [single, joined] = isGsm ? [160, 153] : [70, 67];
  return units <= single ? 1 : Math.ceil(units / joined);
}

/** The most letters each value has; a name is cut to fit. */
const LETTERS_MAX: Readonly<Partial<Record<keyof MessageValues, number>>> = {
  doctor: SMS_VARIABLE_LETTERS_MAX,
  clinic: SMS_VARIABLE_LETTERS_MAX,
  when: SMS_VARIABLE_LETTERS_MAX,
};

/**
 * A message as its template is registered: `{#var#}` for each value, in the order of the text. Throws a RangeError for a value that
 * may be longer than a variable.
 */
export function registeredTemplate(message: string, lettersMax: Readonly<Partial<Record<string, number>>> = LETTERS_MAX): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => {
    const letters = lettersMax[name];
    if (letters === undefined || letters > SMS_VARIABLE_LETTERS_MAX) throw new RangeError(`${name} may not fit a variable of an SMS`);
    return '{#var#}';
  });
}

/** A value cut to what a variable holds, at a word's end where it can be. */
export function fitVariable(value: string): string {
  if (value.length <= SMS_VARIABLE_LETTERS_MAX) return value;
  const cut = value.slice(0, SMS_VARIABLE_LETTERS_MAX);
  const space = cut.lastIndexOf(' ');
  return space > 0 ? cut.slice(0, space) : cut;
}
