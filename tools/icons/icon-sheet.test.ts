import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ADDRESS_FILE, drawIconSheet, SHEET_FILE } from './draw-icon-sheet';

it('is committed as it is drawn from the names, and its address names this very drawing', async () => {
  const { sheet, address } = await drawIconSheet();
  expect(readFileSync(SHEET_FILE, 'utf8')).toBe(sheet);
  expect(readFileSync(ADDRESS_FILE, 'utf8')).toBe(address);
});
