import { cellDate, cellNumber, cellText, isFormula, isPlainCell } from './stock-cells';
import { PAISE_PER_RUPEE, StockFacts } from './schema';
import type { MedicineCells, MedicineMatch } from './match-medicine';
import { remember } from './remember';
import { STOCK_COLUMNS, type ColumnMapping, type StockColumn } from './stock-columns';

/** One thing wrong with a row of a file. */
export type RowProblem = { column: StockColumn; code: string };
/** What a file says of a medicine. `null` empties a field; one that is absent, because the file has no such column, stays as it is. */
export type ImportedFacts = Pick<StockFacts, 'quantity' | 'pricePaise'> & {
  lowAt?: number;
  brand?: string | null;
  batch?: string | null;
  expiresOn?: string | null;
};
export type ReadRow = { medicineId: string | null; facts: ImportedFacts | null; problems: RowProblem[] };

/** The raw cells of a row by column; empty for those the file does not have. */
export type RowCells = Record<StockColumn, string>;

const NAMING = ['medicineId', 'name', 'generic', 'brand', 'strength', 'form'] as const;
/** A batch that is shorter than this and plain is what the schema would make of it. */
const PLAIN_BATCH_MAX = 40;
const NO_PROBLEMS: RowProblem[] = [];

export function rowCells(cells: readonly string[], mapping: ColumnMapping): RowCells {
  const named = STOCK_COLUMNS.map((column) => [column, (cells[mapping[column] ?? -1] ?? '').trim()] as const);
  return Object.fromEntries(named) as RowCells;
}

/**
 * Reads rows of one file: the medicine each means and what it says of it, through the schema of a row that is edited by hand. The same
 * names, dates and numbers come again and again in a file, so each is read and checked once.
 */
export function rowReader(mapping: ColumnMapping, match: (cells: MedicineCells) => MedicineMatch): (cells: readonly string[]) => ReadRow {
  const columns = positionsOf(mapping);
  const matches = new Map<string, MedicineMatch>();
  const dateOf = remember(cellDate);
  const brandOf = remember(cellText);
  const check = factsCheck();

  return function readRow(cells) {
    const problems: RowProblem[] = [];
    let named = '';
    for (const at of columns.naming) named += `${at < 0 ? '' : (cells[at] ?? '')}\n`;
    const medicine = matches.get(named) ?? match(namingCells(cells, columns));
    matches.set(named, medicine);
    if ('code' in medicine) problems.push({ column: medicine.column, code: medicine.code });
    const medicineId = 'id' in medicine ? medicine.id : null;
    const priceColumn = columns.pricePaise >= 0 && textAt(cells, columns.pricePaise) !== '' ? 'pricePaise' : columns.priceElse;
    const price = numberOf(textAt(cells, columns[priceColumn]), priceColumn, problems);
    const pricePaise = price === null || priceColumn === 'pricePaise' ? price : Math.round(price * PAISE_PER_RUPEE);
    const quantity = numberOf(textAt(cells, columns.quantity), 'quantity', problems);
    const low = textAt(cells, columns.lowAt);
    const lowAt = low === '' ? undefined : (numberOf(low, 'lowAt', problems) ?? undefined);
    const brand = brandOf(textAt(cells, columns.brand)) || ('brand' in medicine ? medicine.brand : undefined);
    const expiry = textAt(cells, columns.expiresOn);
    const expiresOn = expiry === '' ? undefined : dateOf(expiry);
    if (expiresOn === null) problems.push({ column: 'expiresOn', code: 'wrong-date' });
    if (problems.length > 0 || quantity === null || pricePaise === null || expiresOn === null) return { medicineId, facts: null, problems };
    const batchCell = textAt(cells, columns.batch);
    const batch = (isPlainCell(batchCell) ? batchCell : cellText(batchCell)) || undefined;
    const wrong = check({ quantity, lowAt, pricePaise, brand, batch, expiresOn }, priceColumn);
    if (wrong !== null) return { medicineId, facts: null, problems: wrong };
    return { medicineId, facts: factsOf({ quantity, lowAt, pricePaise, brand, batch, expiresOn }, columns), problems: NO_PROBLEMS };
  };
}

function textAt(cells: readonly string[], at: number): string {
  return at < 0 ? '' : (cells[at] ?? '').trim();
}

type Columns = ReturnType<typeof positionsOf>;

/** Where each column stands, -1 for one the file does not have. */
function positionsOf(mapping: ColumnMapping) {
  const at = (column: StockColumn) => mapping[column] ?? -1;
  return {
    naming: NAMING.map(at),
    quantity: at('quantity'),
    price: at('price'),
    pricePaise: at('pricePaise'),
    priceElse: mapping.price === undefined ? ('pricePaise' as const) : ('price' as const),
    lowAt: at('lowAt'),
    brand: at('brand'),
    batch: at('batch'),
    expiresOn: at('expiresOn'),
  };
}

function namingCells(cells: readonly string[], { naming }: Columns): MedicineCells {
  const [medicineId = '', name = '', generic = '', brand = '', strength = '', form = ''] = naming.map((at) => cellText(cells[at] ?? ''));
  return { medicineId, name, generic, brand, strength, form };
}

type Sent = Pick<StockFacts, 'quantity' | 'pricePaise'> & {
  lowAt: number | undefined;
  brand: string | undefined;
  batch: string | undefined;
  expiresOn: string | undefined;
};

/** Checks what a row says by the schema, field by field, each value once: what is wrong with it, or null. Texts are one line already. */
function factsCheck() {
  const { quantity, lowAt, pricePaise, brand, batch, expiresOn } = StockFacts.shape;
  const codesOf = {
    quantity: remember((value: number) => codeIn(quantity.safeParse(value))),
    lowAt: remember((value: number) => codeIn(lowAt.safeParse(value))),
    pricePaise: remember((value: number) => codeIn(pricePaise.safeParse(value))),
    brand: remember((value: string) => codeIn(brand.safeParse(value))),
    expiresOn: remember((value: string) => codeIn(expiresOn.safeParse(value))),
  };
  return function check(sent: Sent, priceColumn: 'price' | 'pricePaise'): RowProblem[] | null {
    const quantityCode = codesOf.quantity(sent.quantity);
    const lowCode = sent.lowAt === undefined ? null : codesOf.lowAt(sent.lowAt);
    const priceCode = codesOf.pricePaise(sent.pricePaise);
    const brandCode = sent.brand === undefined ? null : codesOf.brand(sent.brand);
    const isPlainBatch = sent.batch === undefined || (sent.batch.length <= PLAIN_BATCH_MAX && isPlainCell(sent.batch));
    const batchCode = isPlainBatch ? null : codeIn(batch.safeParse(sent.batch));
    const dateCode = sent.expiresOn === undefined ? null : codesOf.expiresOn(sent.expiresOn);
    if ((quantityCode ?? lowCode ?? priceCode ?? brandCode ?? batchCode ?? dateCode) === null) return null;
    const wrong = [
      ['quantity', quantityCode],
      ['lowAt', lowCode],
      [priceColumn, priceCode],
      ['brand', brandCode],
      ['batch', batchCode],
      ['expiresOn', dateCode],
    ] as const;
    return wrong.flatMap(([column, code]) => (code === null ? [] : [{ column, code }]));
  };
}

function factsOf({ quantity, pricePaise, lowAt, brand, batch, expiresOn }: Sent, columns: Columns): ImportedFacts {
  const facts: ImportedFacts = { quantity, pricePaise };
  if (lowAt !== undefined) facts.lowAt = lowAt;
  if (brand !== undefined || columns.brand >= 0) facts.brand = brand ?? null;
  if (columns.batch >= 0) facts.batch = batch ?? null;
  if (columns.expiresOn >= 0) facts.expiresOn = expiresOn ?? null;
  return facts;
}

function numberOf(cell: string, column: StockColumn, problems: RowProblem[]): number | null {
  const value = cellNumber(cell);
  if (cell === '') problems.push({ column, code: 'required' });
  else if (value === null) problems.push({ column, code: isFormula(cell) ? 'formula' : 'not-a-number' });
  return value;
}

type Checked = { success: boolean; error?: { issues: readonly { message: string; code: string }[] } | undefined };

/** The schema's own code, or that of a bound without one; null for what is right. */
function codeIn({ success, error }: Checked): string | null {
  if (success) return null;
  const { message = '', code = '' } = error?.issues[0] ?? {};
  if (/^[a-z]+(?:-[a-z]+)*$/.test(message)) return message;
  if (code === 'too_small') return 'too-small';
  return code === 'too_big' ? 'too-large' : 'not-a-number';
}
