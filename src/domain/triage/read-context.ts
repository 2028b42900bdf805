import type { Mention } from './find-mentions';
import type { Token } from './tokens';
import * as W from './words';

/** What a text says of a mention, in the tradition of ConText (Harkema and others, 2009). */
export type Status = 'present' | 'denied' | 'past' | 'hypothetical' | 'family' | 'other';

/** A clause: tokens `from` up to, not including, `to`. */
export type Clause = { from: number; to: number };

const STOPS = new Set(['.', '!', '?', ';', '।', '|', '\n']);

/** In Hindi "on" (सिर पर चोट) is also "but", which stands behind a verb or a comma. */
const HINDI_ON_OR_BUT = new Set(['पर', 'par']);

/** Longer than anybody speaks in one breath; without an end every word would be compared with every other. */
const CLAUSE_TOKENS_MAX = 40;

/** Splits at the ends of sentences and at words that turn the thought. */
export function splitClauses(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (const [at, token] of tokens.entries()) {
    const isBroken = isBreak(token, tokens[at - 1]);
    if (!isBroken && at - from < CLAUSE_TOKENS_MAX) continue;
    if (at > from) clauses.push({ from, to: at });
    from = isBroken ? at + 1 : at;
  }
  if (from < tokens.length) clauses.push({ from, to: tokens.length });
  return clauses;
}

function isBreak({ kind, word, key }: Token, before: Token | undefined): boolean {
  if (kind === 'mark') return STOPS.has(word);
  if (HINDI_ON_OR_BUT.has(word)) return before?.kind === 'mark' || (before !== undefined && W.INDIC_VERBS.has(before.key));
  return W.BREAKS.has(word) || W.INDIC_BREAKS.has(key);
}

/** The mentions of a clause with what is said of each. */
export function readContext(
  mentions: readonly Mention[],
  { from, to }: Clause,
  tokens: readonly Token[],
  isQuantity: (at: number) => boolean,
): Map<Mention, Status> {
  const status = new Map<Mention, Status>();
  const used = new Set(mentions.filter(({ kind }) => kind !== 'site').flatMap((mention) => mention.used));
  const said = mentions.filter(({ kind }) => kind !== 'modifier');
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!token || token.kind !== 'word' || used.has(at)) continue;
    for (const mention of reachOf(at, token, { said, clause: { from, to }, tokens, isQuantity }))
      if (!status.has(mention)) status.set(mention, 'denied');
    for (const [mention, what] of timeAndPerson(at, token, said, tokens, { from, to }, isQuantity))
      if (!status.has(mention)) status.set(mention, what);
  }
  return status;
}

type Reach = { said: readonly Mention[]; clause: Clause; tokens: readonly Token[]; isQuantity: (at: number) => boolean };

/** "I do not know why my chest hurts" denies knowing, and no symptom. */
const UNSURE: ReadonlySet<string> = new Set(['know', 'understand', 'sure', 'certain']);

function reachOf(at: number, token: Token, reach: Reach): Mention[] {
  if (token.isLatin && W.DENIALS.has(token.word) && UNSURE.has(reach.tokens[at + 1]?.word ?? '')) return [];
  if (token.isLatin && W.DENIALS.has(token.word)) return [...around(at, reach), ...forward(at, reach)];
  if (W.INDIC_DENIALS_BEFORE.has(token.key)) {
    const next = reach.said.find((mention) => mention.from > at);
    if (next && next.from - at <= 2) return [next];
  }
  if (!W.INDIC_DENIALS.has(token.key) || isInability(at, reach.tokens)) return [];
  const before = backward(at, reach);
  if (before.length > 0) return before;
  const next = reach.said.find((mention) => mention.from > at && mention.from - at <= 3);
  return next ? [next] : [];
}

/** "Three loose motions, no blood": the place stands before the denial, and what is denied right behind it. */
function around(at: number, { said }: Reach): Mention[] {
  return said.filter(({ from, used }) => from < at && used.includes(at + 1));
}

/** "Cannot sit for the pain", "the fever does not go": the word behind the denial says so, or the one after the verb. */
function isInability(at: number, tokens: readonly Token[]): boolean {
  const [next, second] = [tokens[at + 1], tokens[at + 2]];
  const isPotential = (token: Token | undefined) => token?.kind === 'word' && W.INDIC_POTENTIALS.has(token.key);
  return isPotential(next) || (next?.kind === 'word' && second?.key !== 'ja' && isPotential(second));
}

/** From an English denial on: through lists, until the thought turns to something that is there. */
function forward(at: number, { said, clause, tokens, isQuantity }: Reach): Mention[] {
  const denied: Mention[] = [];
  for (let i = at + 1; i < clause.to; i += 1) {
    const word = tokens[i]?.word ?? '';
    if (word === ',' && !isListGoingOn(i, clause, tokens, isQuantity)) break;
    if (denied.length > 0 && (W.VERBS.has(word) || isQuantity(i))) break;
    if (denied.length > 0 && word === 'and' && /^(?:severe|sudden|also|is|has|now|with)$/.test(tokens[i + 1]?.word ?? '')) break;
    denied.push(...said.filter((mention) => mention.from === i));
  }
  return denied;
}

/** Whether what follows a comma is one more thing denied: no verb and no time of its own. */
function isListGoingOn(comma: number, clause: Clause, tokens: readonly Token[], isQuantity: (at: number) => boolean): boolean {
  for (let i = comma + 1; i < clause.to; i += 1) {
    const word = tokens[i]?.word ?? '';
    if (word === ',') return true;
    if (W.OR_WORDS.has(word)) return true;
    if (W.VERBS.has(word) || isQuantity(i) || ['since', 'for'].includes(word)) return false;
  }
  return true;
}

/**
 * Before a Hindi or Punjabi denial: back to the verb before; over a mere comma only the nearest, and none if a word we do not know stands
 * behind the comma or the "and": it is that which is denied.
 */
function backward(at: number, { said, clause, tokens, isQuantity }: Reach): Mention[] {
  const denied: Mention[] = [];
  let isList = false;
  let isOther = false;
  for (let i = at - 1; i >= clause.from; i -= 1) {
    const token = tokens[i];
    if (!token) break;
    const here = said.filter((mention) => mention.to === i && mention.from >= clause.from);
    if (here.length > 0) {
      denied.push(...here);
      i = Math.min(i, ...here.map((mention) => mention.from));
      continue;
    }
    if (denied.length === 0) {
      isOther ||= token.kind === 'word' && !W.INDIC_STOPS.has(token.key);
      if (isOther && (token.word === ',' || W.INDIC_ANDS.has(token.word))) break;
      continue;
    }
    if (W.INDIC_OR.has(token.key) || W.OR_WORDS.has(token.word)) isList = true;
    if (token.word === ',' && !isList) break;
    if (isQuantity(i) || (W.INDIC_VERBS.has(token.key) && token.word !== ',')) break;
  }
  return denied;
}

/** "Her last period was six years ago and she has bled since": what follows these is not of that time. */
const IS_NOW: ReadonlySet<string> = new Set(['has', 'have', 'is', 'are', 'now', 'today', 'since']);

const IS_ONSET: ReadonlySet<string> = new Set(['found', 'noticed', 'started', 'began', 'appeared', 'developed', 'discovered']);

function timeAndPerson(
  at: number,
  token: Token,
  said: readonly Mention[],
  tokens: readonly Token[],
  clause: Clause,
  isQuantity: (at: number) => boolean,
): [Mention, Status][] {
  const { word, key } = token;
  const end = endOfList(at, clause, tokens, isQuantity);
  const behind = said.filter((mention) => mention.from > at && mention.from < end);
  const symptoms = behind.filter(({ kind }) => kind === 'symptom' || kind === 'sensation');
  const hasQuantity = () => {
    for (let i = clause.from; i < clause.to; i += 1) if (isQuantity(i)) return true;
    return false;
  };
  if (word === 'history' && tokens[at - 1]?.word === 'family') return behind.map((mention) => [mention, 'family']);
  if (word === 'history' && tokens[at + 1]?.word === 'of' && !hasQuantity()) return symptoms.map((mention) => [mention, 'past']);
  if (W.PAST_WORDS.has(word) && token.isLatin && tokens[at + 1]?.kind === 'word' && !hasQuantity())
    return symptoms.filter((mention) => mention.from - at <= 3).map((mention) => [mention, 'past']);
  if (word === 'ago' && ['years', 'year', 'months', 'month'].includes(tokens[at - 1]?.word ?? '')) {
    // "I found a lump a month ago" says since when.
    if (tokens.slice(clause.from, at).some((before) => IS_ONSET.has(before.word))) return [];
    return said
      .filter(
        ({ kind, from, to }) =>
          (kind === 'symptom' || kind === 'sensation' || kind === 'exposure') &&
          Math.min(Math.abs(from - at), Math.abs(to - at)) <= 6 &&
          !tokens.slice(at, Math.max(at, from)).some((between) => IS_NOW.has(between.word)),
      )
      .map((mention) => [mention, 'past']);
  }
  if (word === 'used' && tokens[at + 1]?.word === 'to') return symptoms.map((mention) => [mention, 'past']);
  if (W.HYPOTHETICAL_WORDS.has(word) || W.INDIC_HYPOTHETICAL.has(key))
    return symptoms
      .filter(({ concept, from }) => concept !== 'suicidal' && !hasComma(at, from, tokens))
      .map((mention) => [mention, 'hypothetical']);
  return [];
}

/** Where a list ends that begins behind a token: at the comma after which something of its own is said. */
function endOfList(at: number, clause: Clause, tokens: readonly Token[], isQuantity: (at: number) => boolean): number {
  for (let i = at + 1; i < clause.to; i += 1) if (tokens[i]?.word === ',' && !isListGoingOn(i, clause, tokens, isQuantity)) return i;
  return clause.to;
}

function hasComma(from: number, to: number, tokens: readonly Token[]): boolean {
  return tokens.slice(from, to).some(({ word }) => word === ',');
}
