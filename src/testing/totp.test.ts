import { expect, test } from 'vitest';
import { totp } from './totp';

// RFC 6238, appendix B, with the last six of its eight digits; the secret is "12345678901234567890".
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [20_000_000_000, '353130'],
])('shows at second %i what the standard says: %s', (second, code) => {
  expect(totp('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', second * 1000)).toBe(code);
});
