/** What a column of a stock file can be. `name` is one text of everything: `CROCIN 500MG TAB 15'S`. */
export const STOCK_COLUMNS = [
  'medicineId',
  'name',
  'generic',
  'brand',
  'strength',
  'form',
  'quantity',
  'price',
  'pricePaise',
  'lowAt',
  'batch',
  'expiresOn',
] as const;
export type StockColumn = (typeof STOCK_COLUMNS)[number];

/** Where each column stands in the file. */
export type ColumnMapping = Partial<Record<StockColumn, number>>;

/** What people and programs call the columns, in English, Hindi and Punjabi, and in the exports of Marg, Tally and their like. */
const WORDS: Readonly<Record<StockColumn, string>> = {
  medicineId: 'medicine id, medicineid, master id',
  name: `name, medicine, medicine name, product, product name, item, item name, item description, description, particulars, name of item,
    stock item, drug, drug name, दवा, दवाई, दवा का नाम, दवाई का नाम, नाम, ਦਵਾਈ, ਦਵਾਈ ਦਾ ਨਾਂ, ਦਵਾਈ ਦਾ ਨਾਮ, ਨਾਂ, ਨਾਮ`,
  generic: 'generic, generic name, salt, salt name, composition, content, contents, molecule, साल्ट, जेनेरिक, ਸਾਲਟ, ਜੈਨੇਰਿਕ',
  brand: 'brand, brand name, trade name, ब्रांड, ब्रैंड, ਬ੍ਰਾਂਡ, ਬਰਾਂਡ',
  strength: 'strength, power, dosage, dose, potency, ताकत, ताक़त, पावर, मात्रा मिग्रा, ਤਾਕਤ, ਪਾਵਰ',
  form: 'form, dosage form, type, product type, item type, रूप, प्रकार, किस्म, ਰੂਪ, ਕਿਸਮ',
  quantity: `quantity, qty, stock, stock qty, current stock, closing stock, closing qty, closing quantity, closing balance, closing, balance,
    balance qty, available, available qty, on hand, in stock, cl stock, cl qty, मात्रा, संख्या, स्टॉक, गिनती, ਮਾਤਰਾ, ਗਿਣਤੀ, ਸਟਾਕ`,
  price: `price, price rs, price inr, price rupees, mrp, m r p, rate, sale rate, sale price, selling price, s rate, unit price, price per unit,
    rupees, कीमत, क़ीमत, मूल्य, दाम, एमआरपी, रेट, ਕੀਮਤ, ਮੁੱਲ, ਰੇਟ, ਐਮਆਰਪੀ`,
  pricePaise: 'price paise, pricepaise, paise',
  lowAt: `low at, lowat, low from, threshold, low stock, reorder, reorder level, re order level, reorder qty, min qty, min stock, minimum,
    minimum stock, minimum level, न्यूनतम, कम से कम, ਘੱਟੋ ਘੱਟ`,
  batch: 'batch, batch no, batch number, batchno, b no, lot, lot no, lot number, बैच, बैच नंबर, बैच नं, ਬੈਚ, ਬੈਚ ਨੰਬਰ',
  expiresOn: `expires on, expireson, expiry, expiry date, exp, exp date, exp dt, expdate, expirydate, use before, best before,
    एक्सपायरी, एक्सपायरी तारीख, समाप्ति तिथि, ਐਕਸਪਾਇਰੀ, ਮਿਆਦ`,
};

const COLUMN_BY_WORDS = new Map(
  STOCK_COLUMNS.flatMap((column) => WORDS[column].split(',').map((words) => [plain(words), column] as const)),
);

/** Which column of a row of headers is what; of two that say the same the first counts. */
export function mapColumns(headers: readonly string[]): ColumnMapping {
  const mapping: ColumnMapping = {};
  for (const [i, header] of headers.entries()) {
    const column = COLUMN_BY_WORDS.get(plain(header));
    if (column !== undefined) mapping[column] ??= i;
  }
  return mapping;
}

/** The columns without which no row can be read. `name` and `price` stand for what may take their place. */
export function missingColumns(mapping: ColumnMapping): ('name' | 'quantity' | 'price')[] {
  const has = (...columns: StockColumn[]) => columns.some((column) => mapping[column] !== undefined);
  return [
    ...(has('medicineId', 'name', 'generic', 'brand') ? [] : ['name' as const]),
    ...(has('quantity') ? [] : ['quantity' as const]),
    ...(has('price', 'pricePaise') ? [] : ['price' as const]),
  ];
}

const HEADER_ROWS_MAX = 15;

/**
 * The row that holds the headers: programs write the shop's name and a date above it. The first that names the most columns; where none
 * names two, the first that is not empty.
 */
export function findHeader(rows: readonly (readonly string[])[]): number {
  let best = {
    at: Math.max(
      0,
      rows.findIndex((row) => row.some((cell) => cell.trim() !== '')),
    ),
    known: 1,
  };
  for (const [at, row] of rows.slice(0, HEADER_ROWS_MAX).entries()) {
    const known = Object.keys(mapColumns(row)).length;
    if (known > best.known) best = { at, known };
  }
  return best.at;
}

function plain(header: string): string {
  return header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/₹|\binr\b/gu, '')
    .trim();
}

/** A mapping as one text, the same for the same mapping: `name:0,quantity:3`; empty where the headers say it. */
export function nameOfColumns(mapping: ColumnMapping | undefined): string {
  return STOCK_COLUMNS.flatMap((column) => (mapping?.[column] === undefined ? [] : [`${column}:${String(mapping[column])}`])).join(',');
}
