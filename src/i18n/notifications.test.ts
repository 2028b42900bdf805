import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { AUDIENCES, NotificationKind, rulesOf } from '@/domain/notifications/kinds';
import { messageValues, OUTSIDE_VALUES } from '@/domain/notifications/message-values';
import { LOCALES } from '@/domain/shared/primitives';
import { CODE_MESSAGE_KINDS } from '@/server/platform/identity/collections';
import { composeCode } from '@/server/platform/notify/compose-message';
import { loadMessages } from './messages';

type Sentences = { title: string; outTitle?: string; text: Record<string, string>; out?: Record<string, string> };

/** The values a sentence takes. */
function valuesOf(message: string): string[] {
  return parse(message).flatMap((element) => (element.type === TYPE.literal || element.type === TYPE.pound ? [] : [String(element.value)]));
}

const KNOWN = Object.keys(messageValues({}, 'en', '2026-01-05T03:30:00.000Z'));

describe.each(LOCALES)('notifications in %s', (locale) => {
  test.each(CODE_MESSAGE_KINDS)('the message with a code, %s, says the code alone and is billed as at most three SMS', async (kind) => {
    const { title, text } = (await loadMessages(locale)).notifications.codes[kind];
    expect(valuesOf(title)).toEqual([]);
    expect(valuesOf(text)).toEqual(kind === 'registered' ? [] : ['code']);
    expect(composeCode({ kind, code: '1234 5678', locale }, undefined).segments).toBeLessThanOrEqual(3);
  });

  test.each(NotificationKind.options)('%s has a sentence for everybody who is told, and for nobody else', async (kind) => {
    const sentences: Sentences = (await loadMessages(locale)).notifications.kinds[kind];
    expect(sentences.title).not.toBe('');
    expect(valuesOf(`${sentences.title}${sentences.outTitle ?? ''}`)).toEqual([]);
    expect(Object.keys(sentences.text).sort()).toEqual(AUDIENCES.filter((one) => rulesOf(kind).audiences.includes(one)).toSorted());
    expect(KNOWN).toEqual(expect.arrayContaining(Object.values(sentences.text).flatMap(valuesOf)));
  });

  test.each(NotificationKind.options)('%s says outside the app who and when, and no more', async (kind) => {
    const { text, out = {} }: Sentences = (await loadMessages(locale)).notifications.kinds[kind];
    for (const [audience, inside] of Object.entries(text)) {
      expect(OUTSIDE_VALUES, `${kind} for ${audience}`).toEqual(expect.arrayContaining(valuesOf(out[audience] ?? inside)));
    }
    expect(Object.keys(text)).toEqual(expect.arrayContaining(Object.keys(out)));
  });
});
