import type { SymptomCheckReply } from '@/domain/triage/api';

/** A piece of a text: plain (`null`), understood as there (`true`), or as said not to be there (`false`). */
type Part = { start: number; words: string; mark: boolean | null };

/** The text in pieces; where two findings overlap the first is marked. */
export function textParts(text: string, understood: SymptomCheckReply['understood']): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end, present } of understood.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    if (start > at) parts.push({ start: at, words: text.slice(at, start), mark: null });
    parts.push({ start, words: text.slice(start, end), mark: present });
    at = end;
  }
  return [...parts, { start: at, words: text.slice(at), mark: null }].filter(({ words }) => words !== '');
}
