/** Puts values into the braces of words that came with the page: `say('Number {n}', { n: 2 })`. */
export function interpolate(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
