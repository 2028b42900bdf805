import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvRows, detectDelimiter, DELIMITERS } from './csv-rows';
import { StockFacts } from './schema';
import { cellDate, cellNumber, cellText, csvCell, csvText, isFormula, isPlainCell } from './stock-cells';
import { findHeader, mapColumns, missingColumns } from './stock-columns';
import { tableText } from './table-text';

test.each([
  ['1,200.50', 1200.5],
  ['1,20,000', 120_000],
  ['₹ 45/-', 45],
  ['Rs. 12', 12],
  ['१२', 12],
  ['1E+05', 100_000],
  ['-5', -5],
  ['12,50', null],
  ['1,2,3', null],
  ['ten', null],
  ['', null],
  ['=5+5', null],
])('%s is read as the number %s', (text, number) => {
  expect(cellNumber(text)).toBe(number);
});

test.each([
  ['31/12/2027', '2027-12-31'],
  ['1-3-27', '2027-03-01'],
  ['2027-03-31', '2027-03-31'],
  ['2027-03-31T00:00:00.000Z', '2027-03-31'],
  ['06/27', '2027-06-30'],
  ['02/2028', '2028-02-29'],
  ['Jun-27', '2027-06-30'],
  ['15 Aug 2027', '2027-08-15'],
  ['46752', '2027-12-31'],
  ['05/13/2027', null],
  ['31/02/2027', null],
  ['soon', null],
])('%s is read as the date %s', (text, date) => {
  expect(cellDate(text)).toBe(date);
});

test('a number survives being written with thousands apart, and a date in each notation', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (number) => {
      expect([cellNumber(number.toLocaleString('en-IN')), cellNumber(number.toLocaleString('en-US'))]).toEqual([number, number]);
    }),
  );
  fc.assert(
    fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year = '', month = '', day = ''] = iso.split('-');
      const serial = String(Math.floor(date.getTime() / 86_400_000) + 25_569);
      const all = [iso, `${day}/${month}/${year}`, `${day}.${month}.${year.slice(2)}`, serial];
      expect(all.map(cellDate)).toEqual(all.map(() => iso));
    }),
  );
});

test('no cell of a file, read or written, begins a formula', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('=', '+', '-', '@', '\t', "'="), (text, start) => {
      expect(isFormula(cellText(start + text))).toBe(false);
      expect(/^"?[=+\-@\t\r]/.test(csvCell(start + text))).toBe(false);
    }),
  );
  expect(cellText('="00712"')).toBe('00712');
});

test('what is read without a second look is what the long way and the schema make of it', () => {
  const word = fc.string({ unit: fc.constantFrom(...'aZ09.,()%/&- ='), maxLength: 45 });
  fc.assert(
    fc.property(fc.oneof(word, fc.nat().map(String), fc.float().map(String)), (text) => {
      // A space before it sends a cell the long way.
      expect([cellText(text), cellNumber(text)]).toEqual([cellText(` ${text}`), cellNumber(` ${text}`)]);
      if (isPlainCell(text) && text.length <= 40) expect(StockFacts.shape.batch.parse(text)).toBe(text);
    }),
  );
});

const CELL = fc.string({ unit: fc.constantFrom('a', '1', ',', ';', '"', '\n', '\t', ' ', 'ਦ'), maxLength: 6 });

test('what is written as CSV is read back, cell by cell, and like papaparse reads the whole text', () => {
  fc.assert(
    fc.property(fc.array(fc.array(CELL, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 30 }), (rows) => {
      const text = csvText(rows).slice(1);
      const read = [...csvRows(text, ',')].flatMap(({ rows: some }) => some.map(({ cells }) => cells));
      const safe = rows.map((row) => row.map((cell) => (isFormula(cell) ? `'${cell}` : cell)));
      expect(read).toEqual(safe);
      expect(read).toEqual(Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n', skipEmptyLines: true }).data);
    }),
  );
});

test('a text longer than what is read at once comes out whole, in batches', () => {
  for (const text of ['with, a comma\nand two lines', 'plain']) {
    const rows = Array.from({ length: 9000 }, (_, n) => [`row ${String(n)}`, text]);
    const batches = [...csvRows(csvText(rows).slice(1), ',')];
    expect(batches.flatMap((batch) => batch.rows.map(({ cells }) => cells))).toEqual(rows);
    expect(batches.length).toBeGreaterThan(3);
  }
});

test('a quote that is never closed spoils its own line only, and many end the reading', () => {
  const text = 'a,b\n1,"cut\n2,whole\n3,"again" x\n4,fine';
  const read = [...csvRows(text, ',')].flatMap(({ rows }) => rows.map(({ cells, isCut }) => [cells[0], isCut]));
  expect(read).toEqual([
    ['a', false],
    ['1', true],
    ['2', false],
    ['3', true],
    ['4', false],
  ]);
  expect([...csvRows('"x\n'.repeat(5000), ',')].at(-1)?.isDamaged).toBe(true);
});

test.each(['utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16le with mark', 'utf-16be with mark'])('%s is read', (encoding) => {
  const text = 'medicine,qty\nदवा ₹,5\n' + 'Paracetamol,10\n'.repeat(20);
  const marked = encoding.endsWith('mark') ? `\uFEFF${text}` : text;
  const bytes = Buffer.from(marked, encoding.startsWith('utf-8') ? 'utf8' : 'utf16le');
  expect(tableText(encoding.startsWith('utf-16be') ? bytes.swap16() : bytes)).toEqual({ text });
});

test('an empty file, a picture and a workbook are told apart from a table; old Windows text is read', () => {
  expect(tableText(new Uint8Array())).toEqual({ code: 'empty-file' });
  expect(tableText(Buffer.from('\uFEFF \r\n'))).toEqual({ code: 'empty-file' });
  expect(tableText(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]))).toEqual({ code: 'not-a-table' });
  expect(tableText(Buffer.from('PK\u0003\u0004rest'))).toEqual({ code: 'not-a-table' });
  expect(tableText(Buffer.from([0x00, 0x01, 0x02, 0xfe, 0x99]))).toEqual({ code: 'not-a-table' });
  expect(tableText(Buffer.from('name,qty\nCaf\u00e9,1\n', 'latin1'))).toEqual({ text: 'name,qty\nCafé,1\n' });
});

test.each([
  ['Medicine,Qty,MRP', ',', ['name', 'quantity', 'price']],
  ['Product Name;Batch No.;Exp. Dt;Cl. Stock;S.Rate', ';', ['name', 'batch', 'expiresOn', 'quantity', 'price']],
  ['दवा का नाम\tताकत\tमात्रा\tक़ीमत', '\t', ['name', 'strength', 'quantity', 'price']],
  ['ਦਵਾਈ,ਗਿਣਤੀ,ਕੀਮਤ (₹)', ',', ['name', 'quantity', 'price']],
  [
    'generic,strength,form,quantity,pricePaise,lowAt,expiresOn',
    ',',
    ['generic', 'strength', 'form', 'quantity', 'pricePaise', 'lowAt', 'expiresOn'],
  ],
])('%s is understood', (header, delimiter, columns) => {
  expect(detectDelimiter(`${header}\n`)).toBe(delimiter);
  const mapping = mapColumns(header.split(delimiter));
  expect(Object.keys(mapping).toSorted()).toEqual(columns.toSorted());
  expect(missingColumns(mapping)).toEqual([]);
});

test('the header is found under the lines that programs write above it, and missing columns are named', () => {
  expect(findHeader([['Gupta Medical Store'], ['Stock as on', '1/1/26'], [''], ['Item Name', 'Qty', 'Rate'], ['Dolo', '5', '2']])).toBe(3);
  expect(missingColumns(mapColumns(['Item', 'Colour']))).toEqual(['quantity', 'price']);
  expect(DELIMITERS).toHaveLength(3);
});
