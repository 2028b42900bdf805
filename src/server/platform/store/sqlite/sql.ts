import type { SQLInputValue } from 'node:sqlite';
import type { Collection, Doc } from '../collection';
import type { Query, Scalar, Where } from '../port';

export type Sql = { text: string; values: SQLInputValue[] };

/** The quoted name of a collection's table. Names are declared in code; anything but letters and underscores is a defect. */
export function tableOf(name: string): string {
  if (!/^[a-z_]+$/.test(name)) throw new Error(`collection name ${name}`);
  return `"c_${name}"`;
}

function column(field: string): string {
  if (field === 'id') return 'id';
  if (!/^[A-Za-z_.]+$/.test(field)) throw new Error(`field name ${field}`);
  return `(body ->> '$.${field}')`;
}

/** Makes the table and one expression index for each declared query. */
export function schemaOf<T extends Doc>(c: Collection<T>): string[] {
  const table = tableOf(c.name);
  const indexes = c.indexes.map((fields) => {
    const plain = fields.map((field) => field.replace('-', ''));
    const name = `"i_${c.name}_${plain.join('_').replaceAll('.', '_')}"`;
    return `CREATE INDEX IF NOT EXISTS ${name} ON ${table} (${[...plain.map(column), 'id'].join(', ')})`;
  });
  return [
    `CREATE TABLE IF NOT EXISTS ${table} (id TEXT PRIMARY KEY NOT NULL, rev INTEGER NOT NULL, body TEXT NOT NULL) STRICT`,
    ...new Set(indexes),
  ];
}

/** `SELECT` for a query; `what` are the columns wanted. */
export function selectOf<T extends Doc>(c: Collection<T>, query: Query, what: string): Sql {
  const order = query.orderBy ?? rangeOrder(query.where ?? []);
  const conditions = conditionsOf(query.where ?? []);
  const after = query.after ? afterOf(order, query.after) : null;
  const all = [...conditions.texts, ...(after ? [after.text] : [])];
  const direction = order.at(-1)?.[1] ?? 'asc';
  const sorted = [...order.map(([field, way]) => `${column(field)} ${way}`), `id ${direction}`];
  const where = all.length > 0 ? ` WHERE ${all.join(' AND ')}` : '';
  return {
    text: `SELECT ${what} FROM ${tableOf(c.name)}${where} ORDER BY ${sorted.join(', ')} LIMIT ?`,
    values: [...conditions.values, ...(after?.values ?? []), query.limit],
  };
}

/** `SELECT count(*)` for the same conditions. */
export function countOf<T extends Doc>(c: Collection<T>, where: readonly Where[]): Sql {
  const { texts, values } = conditionsOf(where);
  const tail = texts.length > 0 ? ` WHERE ${texts.join(' AND ')}` : '';
  return { text: `SELECT count(*) AS n FROM ${tableOf(c.name)}${tail}`, values };
}

function rangeOrder(where: readonly Where[]): (readonly [string, 'asc' | 'desc'])[] {
  const ranged = where.find(([, op]) => ['<', '<=', '>', '>='].includes(op));
  return ranged ? [[ranged[0], 'asc']] : [];
}

function conditionsOf(where: readonly Where[]): { texts: string[]; values: SQLInputValue[] } {
  const texts: string[] = [];
  const values: SQLInputValue[] = [];
  for (const [field, op, value] of where) {
    const list = Array.isArray(value) ? (value as readonly Scalar[]) : [value as Scalar];
    if (op === 'contains') texts.push(`EXISTS (SELECT 1 FROM json_each(body, '$.${field}') WHERE value = ?)`);
    else if (op === 'in') texts.push(`${column(field)} IN (${list.map(() => '?').join(', ')})`);
    else texts.push(`${column(field)} ${op === '==' ? 'IS' : op} ?`);
    values.push(...list.map(bindable));
  }
  return { texts, values };
}

/** The rows behind a cursor, field by field: a > x OR (a = x AND (b > y OR …)). */
function afterOf(order: readonly (readonly [string, 'asc' | 'desc'])[], cursor: readonly Scalar[]): Sql {
  const fields = [...order, ['id', order.at(-1)?.[1] ?? 'asc'] as const];
  const values: SQLInputValue[] = [];
  const build = (i: number): string => {
    const [field, direction] = fields[i] ?? ['id', 'asc'];
    const sign = direction === 'asc' ? '>' : '<';
    values.push(bindable(cursor[i] ?? null));
    if (i === fields.length - 1) return `${column(field)} ${sign} ?`;
    values.push(bindable(cursor[i] ?? null));
    return `(${column(field)} ${sign} ? OR (${column(field)} IS ? AND ${build(i + 1)}))`;
  };
  return { text: build(0), values };
}

function bindable(value: Scalar): SQLInputValue {
  return typeof value === 'boolean' ? Number(value) : value;
}
