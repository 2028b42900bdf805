/** A stretch of a text that both versions have, or only the earlier or the later one. */
export type Stretch = { kind: 'same' | 'removed' | 'added'; text: string };

/** Beyond it two texts are told apart as a whole: the table below has as many cells as the product of the words. */
const CELLS_MAX = 4_000_000;

/** What changed between two texts, word by word (the longest common subsequence), in reading order. */
export function compareTexts(before: string, after: string): Stretch[] {
  const old = wordsOf(before);
  const now = wordsOf(after);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const middle = changedWords(old.slice(start, old.length - end), now.slice(start, now.length - end));
  const same = (words: string[]): Stretch => ({ kind: 'same', text: words.join('') });
  return joined([same(old.slice(0, start)), ...middle, same(old.slice(old.length - end))]);
}

/** Words with the blanks behind them, so that the stretches put together are the text. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/gu) ?? [];
}

function changedWords(old: string[], now: string[]): Stretch[] {
  const whole: Stretch[] = [
    { kind: 'removed', text: old.join('') },
    { kind: 'added', text: now.join('') },
  ];
  if (old.length === 0 || now.length === 0 || old.length * now.length > CELLS_MAX) return whole;
  const width = now.length + 1;
  /** How many words the rest of both from here on has in common, row by row. */
  const common = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      common[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const stretches: Stretch[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      stretches.push({ kind: 'same', text: old[i] ?? '' });
      i += 1;
      j += 1;
    } else if (j >= now.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) {
      stretches.push({ kind: 'removed', text: old[i] ?? '' });
      i += 1;
    } else {
      stretches.push({ kind: 'added', text: now[j] ?? '' });
      j += 1;
    }
  }
  return stretches;
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const { kind, text } of stretches) {
    const last = all.at(-1);
    if (text === '') continue;
    if (last?.kind === kind) last.text += text;
    else all.push({ kind, text });
  }
  return all;
}
