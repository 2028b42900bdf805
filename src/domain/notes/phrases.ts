// Apart from the templates' schemas, which would bring all of zod to the browser.
import type { SoapParts } from './schema';

/** A phrase stands before the caret: a dot at the beginning of a word, the name, and the blank or line break just typed. */
const TYPED = /(?<=^|\s)\.([\p{L}\p{M}\p{N}-]+)(\s)$/u;

/**
 * The text with the phrase expanded whose name was just typed before `caret`, and where the caret then belongs; null where none was.
 * Names are compared without regard to case.
 */
export function expandPhrase(
  text: string,
  caret: number,
  phrases: readonly { name: string; text: string }[],
): { text: string; caret: number } | null {
  const typed = TYPED.exec(text.slice(0, caret));
  const phrase = typed && phrases.find(({ name }) => name.toLowerCase() === typed[1]?.toLowerCase());
  if (!phrase) return null;
  const before = `${text.slice(0, typed.index)}${phrase.text}${typed[2] ?? ''}`;
  return { text: before + text.slice(caret), caret: before.length };
}

/** The parts of a note with those of a template under what is already written there. */
export function withTemplate(text: SoapParts, template: SoapParts): SoapParts {
  const joined = (part: keyof SoapParts) => [text[part].trimEnd(), template[part]].filter((one) => one !== '').join('\n');
  return { subjective: joined('subjective'), objective: joined('objective'), assessment: joined('assessment'), plan: joined('plan') };
}
