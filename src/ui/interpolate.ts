/** Substitutes placeholders in a message passed as a prop: `interpolate('Number {n}', { n: 2 })`. */
export function interpolate(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
