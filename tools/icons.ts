/** `npm run icons`: draws the sheet of icons for the names in src/ui/kit/icon-names.ts. */
import { writeFileSync } from 'node:fs';
import { ADDRESS_FILE, drawIconSheet, SHEET_FILE } from './icons/draw-icon-sheet';

const { sheet, address } = await drawIconSheet();
writeFileSync(SHEET_FILE, sheet);
writeFileSync(ADDRESS_FILE, address);
