/** The Unicode code points of zero in Devanagari and Gurmukhi, the digits typed in Hindi and Punjabi. */
const ZEROES = [0x0966, 0x0a66] as const;

/** Rewrites Devanagari and Gurmukhi digits as 0 to 9 and leaves the rest unchanged. Full-width digits are handled by NFKC. */
export function toLatinDigits(text: string): string {
  return text.replace(/[\u0966-\u096f\u0a66-\u0a6f]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROES.find((start) => code >= start && code < start + 10) ?? code;
    return String(code - zero);
  });
}
