import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AUDIT_ACTIONS } from '@/domain/registry';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '@/domain/shared/primitives';
import { PROBLEMS } from '@/domain/shared/problem';
import { ROOT } from '../../server/paths.mjs';
import globalError from './global-error.json';
import { loadMessages } from './messages';

type Tree = { [key: string]: string | Tree };

const [en, hi, pa] = (await Promise.all([loadMessages('en'), loadMessages('hi'), loadMessages('pa')])) as [Tree, Tree, Tree];
const FILES: Record<Locale, Tree> = { en, hi, pa };

/** Latin words that a reader of Hindi or Punjabi meets in Latin on labels, screens and cards. */
const LATIN_ALLOWED = /°C|\b(?:ABHA|SMS|WhatsApp|OTP|PDF|NEWS2|SpO2|mg|dL|ml|mmHg|kg|km|cm)\b/g;

/** Where each language speaks for itself, in its own letters, whatever the page is in. */
const OWN_LETTERS = /^(?:shell\.languages|shell\.languagesShort|landing\.greetings)\./;

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    if (typeof value === 'string') flat.set(path, value);
    else for (const [inner, text] of flatten(value, path)) flat.set(inner, text);
  }
  return flat;
}

const FLAT = Object.fromEntries(LOCALES.map((locale) => [locale, flatten(FILES[locale])])) as Record<Locale, Map<string, string>>;

/** The arguments and tags a message takes, each with its kind; and the words people read. */
function takeApart(elements: readonly MessageFormatElement[]): { takes: Set<string>; words: string } {
  const takes = new Set<string>();
  const words: string[] = [];
  for (const element of elements) {
    if (element.type === TYPE.literal) words.push(element.value);
    else if (element.type !== TYPE.pound) takes.add(`${TYPE[element.type]} ${element.value}`);
    const inner = innerOf(element).map(takeApart);
    for (const part of inner) {
      part.takes.forEach((name) => takes.add(name));
      words.push(part.words);
    }
  }
  return { takes, words: words.join(' ') };
}

function innerOf(element: MessageFormatElement): MessageFormatElement[][] {
  if (element.type === TYPE.tag) return [element.children];
  if (element.type === TYPE.select || element.type === TYPE.plural) {
    return Object.values(element.options).map((option) => option.value);
  }
  return [];
}

/** Only the names: a language may need a plural where another needs a plain number. */
function namesOf(message: string): string[] {
  return [...new Set([...takeApart(parse(message)).takes].map((take) => take.split(' ')[1] ?? ''))].toSorted();
}

describe.each(['hi', 'pa'] as const)('the messages in %s', (locale) => {
  it('say everything the English ones say, and nothing else', () => {
    expect([...FLAT[locale].keys()].toSorted()).toEqual([...FLAT.en.keys()].toSorted());
  });

  it('take the same arguments and tags', () => {
    const different = [...FLAT.en].filter(([key, message]) => namesOf(message).join() !== namesOf(FLAT[locale].get(key) ?? '').join());
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('are written in their own letters', () => {
    const latin = [...FLAT[locale]]
      .filter(([key]) => !OWN_LETTERS.test(key))
      .map(([key, message]) => `${key}: ${takeApart(parse(message)).words.replace(LATIN_ALLOWED, '')}`)
      .filter((line) => /[A-Za-z]/.test(line.slice(line.indexOf(': ') + 2)));
    expect(latin).toEqual([]);
  });

  it('are not written in the letters of the other language', () => {
    const other = locale === 'hi' ? /\p{Script=Gurmukhi}/u : /\p{Script=Devanagari}/u;
    const mixed = [...FLAT[locale]].filter(([key, message]) => !OWN_LETTERS.test(key) && other.test(message));
    expect(mixed.map(([key]) => key)).toEqual([]);
  });
});

describe('every message', () => {
  const files = globSync('src/**/*.{ts,tsx}', { cwd: ROOT }).filter((file) => !file.includes('.test.'));
  const source = files.map((file) => readFileSync(path.join(ROOT, file), 'utf8')).join('\n');

  it('is named by some source: by its last word, or by a template that may come to it', () => {
    const words = new Set(source.match(/[\w-]+/g));
    const templates = [...source.matchAll(/`((?:[\w.-]|\$\{[^`{}]+\})+)`/g)].flatMap(([, template = '']) => patternOf(template));
    const unused = [...FLAT.en.keys()].filter(
      (key) => !words.has(key.split('.').at(-1) ?? '') && !templates.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });
});

/** Matches the keys that a template literal with some text of its own may come to: `tabs.${name}`, `${role}Title`. */
function patternOf(template: string): RegExp[] {
  const texts = template.split(/\$\{[^}]+\}/);
  if (texts.length === 1 || !/[a-z]/i.test(texts.join(''))) return [];
  return [new RegExp(`(?:^|\\.)${texts.map((text) => text.replaceAll('.', '\\.')).join('[\\w-]+')}$`)];
}

describe.each(LOCALES)('the messages in %s', (locale) => {
  it('are never empty', () => {
    expect([...FLAT[locale]].filter(([, message]) => message.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it('have a sentence for every problem of the closed list', () => {
    const missing = Object.keys(PROBLEMS).filter((code) => !FLAT[locale].has(`problems.${code}`));
    expect(missing).toEqual([]);
  });

  it('have a sentence for every action of the audit trail, and for no other', () => {
    const told = [...FLAT[locale].keys()]
      .filter((key) => key.startsWith('access.actions.'))
      .map((key) => key.replace('access.actions.', ''));
    expect(told.sort()).toEqual([...AUDIT_ACTIONS].sort());
  });

  it('are what the page for a broken layout says, which has its own small file', () => {
    expect(globalError[locale]).toEqual(FILES[locale].errors instanceof Object ? FILES[locale].errors.broken : null);
  });
});
