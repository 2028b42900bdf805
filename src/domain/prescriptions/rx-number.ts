/** Crockford's letters: none that is taken for another when it is read out. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
const GROUP = 4;

/** The number of a prescription, made of eighteen random digits: `RX-7K2M-9QTD-4HVN`. */
export function rxNumberOf(digits: string): string {
  let rest = BigInt(digits);
  let text = '';
  for (let i = 0; i < LENGTH; i += 1) {
    text += LETTERS.charAt(Number(rest % 32n));
    rest /= 32n;
  }
  const groups = Array.from({ length: LENGTH / GROUP }, (_, i) => text.slice(i * GROUP, (i + 1) * GROUP));
  return ['RX', ...groups].join('-');
}
