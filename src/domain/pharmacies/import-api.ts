import { z } from 'zod';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { Instant } from '@/domain/shared/primitives';
import { STOCK_COLUMNS, type ColumnMapping } from './stock-columns';
import { IMPORT_MODES } from './stock-import';
import { IMPORT_BYTES_MAX } from './import-bounds';

const ImportState = z.enum(['ready', 'running', 'done']);

/** An import as the pharmacy sees it: what its file holds, what it changes, and how far it is. */
export const StockImport = z.object({
  importId: idOf('imp'),
  state: ImportState.describe('ready until somebody starts it, running, or done'),
  mode: z.enum(IMPORT_MODES),
  rows: z.int(),
  accepted: z.int(),
  created: z.int(),
  updated: z.int(),
  zeroed: z.int().describe('medicines that the file does not name and that replace sets to zero'),
  unchanged: z.int(),
  rejectedRows: z.int(),
  repeated: z.boolean().describe('the same file was the last one imported, so nothing changes'),
  total: z.int().describe('medicines to write'),
  written: z.int(),
  sha256: z.string(),
  by: z.string().describe('a name'),
  createdAt: Instant,
  finishedAt: Instant.optional(),
});
export type StockImport = z.infer<typeof StockImport>;

export const RejectedCell = z.object({
  row: z.int().describe('as a spreadsheet counts: the first line is 1'),
  column: z.enum(STOCK_COLUMNS),
  code: z.string(),
  value: z.string(),
});
export type RejectedCell = z.infer<typeof RejectedCell>;

const ImportReply = StockImport.extend({ rejected: z.array(RejectedCell) });
export type ImportReply = z.infer<typeof ImportReply>;

/** `name:0,quantity:3`: which column of the file is what, counted from 0. */
const Columns = z
  .string()
  .max(300, 'too-long')
  .regex(/^[a-zA-Z]+:\d{1,3}(?:,[a-zA-Z]+:\d{1,3})*$/, 'wrong-format')
  .transform((text, check): ColumnMapping => {
    const mapping: ColumnMapping = {};
    for (const pair of text.split(',')) {
      const [name = '', at = ''] = pair.split(':');
      const column = STOCK_COLUMNS.find((one) => one === name);
      if (column === undefined) check.addIssue({ code: 'custom', message: 'not-one-of' });
      else mapping[column] = Number(at);
    }
    return mapping;
  });

export const ImportQuery = z.object({
  dryRun: z.stringbool().default(false),
  mode: z.enum(IMPORT_MODES, 'not-one-of').default('merge'),
  columns: Columns.optional(),
});
export type ImportQuery = z.infer<typeof ImportQuery>;

const ById = z.object({ id: idOf('org') });
const OfImport = ById.extend({ importId: idOf('imp') });

export const stockImportApi = {
  importStock: endpoint({
    method: 'POST',
    path: '/api/pharmacy/{id}/stock/import',
    access: 'signed-in',
    limit: 'write',
    // The import is its own record: one key makes one import, whose id follows from the key.
    keyless: true,
    summary:
      'Import a CSV file of up to 100,000 rows. Good rows land, bad ones are told. With dryRun nothing changes, and the import can be started afterwards. The same file again changes nothing.',
    params: ById,
    query: ImportQuery,
    consumes: ['text/csv', 'multipart/form-data'],
    bodyBytesMax: IMPORT_BYTES_MAX,
    reply: ImportReply,
    status: [200, 303],
  }),
  startImport: endpoint({
    method: 'POST',
    path: '/api/pharmacy/{id}/stock/imports/{importId}',
    access: 'signed-in',
    limit: 'write',
    // An import that is running or done is not started again.
    keyless: true,
    summary: 'Start an import that a dry run has prepared, and answer when it is done.',
    params: OfImport,
    reply: StockImport,
    status: [200],
  }),
  getImport: endpoint({
    method: 'GET',
    path: '/api/pharmacy/{id}/stock/imports/{importId}',
    access: 'signed-in',
    limit: 'read',
    summary: 'One import and how far it is.',
    params: OfImport,
    reply: StockImport,
    status: [200],
    live: true,
  }),
  rejectedRows: endpoint({
    method: 'GET',
    path: '/api/pharmacy/{id}/stock/imports/{importId}/rejected',
    access: 'signed-in',
    limit: 'read',
    summary: 'The rows of an import that did not land, as a CSV file to mend.',
    params: OfImport,
    reply: z.string(),
    produces: ['text/csv; charset=utf-8'],
    status: [200],
  }),
  stockFile: endpoint({
    method: 'GET',
    path: '/api/pharmacy/{id}/stock/file',
    access: 'signed-in',
    limit: 'read',
    summary: 'The whole stock as a CSV file that can be imported again; empty=true for a template without rows.',
    params: ById,
    query: z.object({ empty: z.stringbool().default(false) }),
    reply: z.string(),
    produces: ['text/csv; charset=utf-8'],
    status: [200],
  }),
};
