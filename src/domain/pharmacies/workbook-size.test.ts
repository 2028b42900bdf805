import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { makeWorkbook } from '@/testing/workbook';
import { workbookSize } from './workbook-size';

const ROWS = [
  ['Medicine', 'Quantity', 'Expiry'],
  ['Paracetamol 500 mg tablet', 40, { day: '2027-12-31' }],
];

test('a workbook says what it unpacks to, before anything is unpacked', async () => {
  const workbook = makeWorkbook(ROWS);
  expect(await readSheet(workbook)).toEqual([ROWS[0], ['Paracetamol 500 mg tablet', 40, new Date('2027-12-31')]]);
  const size = workbookSize(workbook) ?? 0;
  // Nothing in it is compressed: what is left is the directory.
  expect(size).toBeGreaterThan(workbook.length / 2);
  expect(size).toBeLessThan(workbook.length);
});

test('what claims to unpack to gigabytes is believed, and what has no directory or a torn one says nothing', () => {
  const workbook = makeWorkbook(ROWS);
  const first = workbook.indexOf('PK\u0001\u0002');
  const bomb = Buffer.from(workbook);
  bomb.writeUInt32LE(0xfffffff0, first + 24);
  expect(workbookSize(bomb)).toBeGreaterThan(4_000_000_000);
  expect(workbookSize(workbook.subarray(0, first))).toBeNull();
  expect(workbookSize(Buffer.concat([workbook.subarray(0, first), Buffer.from('xxxx'), workbook.subarray(first + 4)]))).toBeNull();
});
