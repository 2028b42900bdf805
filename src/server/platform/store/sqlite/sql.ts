import type { SQLInputValue } from 'node:sqlite';
import type { Collection, Doc } from '../collection';
import { orderOf } from '../order';
import type { Order, Query, Scalar, Where } from '../port';

export type Sql = { text: string; values: SQLInputValue[] };

/** The quoted name of a collection's table. Names are declared in code; anything but letters and underscores is a defect. */
export function tableOf(name: string): string {
  return `"c_${checked(name)}"`;
}

/** The quoted name of the table of list members, which `contains` queries. */
export function membersOf(name: string): string {
  return `"l_${checked(name)}"`;
}

function checked(name: string): string {
  if (!/^[a-z_]+$/.test(name)) throw new Error(`collection name ${name}`);
  return name;
}

/** A dotted field as a quoted JSON path. */
export function pathOf(field: string): string {
  if (!/^\w+(\.\w+)*$/.test(field)) throw new Error(`field name ${field}`);
  return `'$.${field}'`;
}

/** The SQL expression by which a field is compared, ordered and indexed. */
export function column(field: string): string {
  return field === 'id' ? 'id' : `(body ->> ${pathOf(field)})`;
}

/** `SELECT` for a query; `what` are the selected columns. */
export function selectOf<T extends Doc>(c: Collection<T>, query: Query, what: string): Sql {
  const order = orderOf(query);
  const conditions = conditionsOf(c, query.where ?? []);
  const after = query.after ? afterOf(order, query.after) : null;
  const all = [...conditions.texts, ...order.flatMap(present), ...(after ? [after.text] : [])];
  const direction = order.at(-1)?.[1] ?? 'asc';
  const sorted = [...order.map(([field, way]) => `${column(field)} ${way}`), `id ${direction}`];
  return {
    text: `SELECT ${what} FROM ${conditions.from}${whereOf(all)} ORDER BY ${sorted.join(', ')} LIMIT ?`,
    values: [...conditions.values, ...(after?.values ?? []), query.limit],
  };
}

/** `SELECT count(*)` for the same conditions. */
export function countOf<T extends Doc>(c: Collection<T>, where: readonly Where[]): Sql {
  const { from, texts, values } = conditionsOf(c, where);
  return { text: `SELECT count(*) AS n FROM ${from}${whereOf(texts)}`, values };
}

function whereOf(texts: readonly string[]): string {
  return texts.length > 0 ? ` WHERE ${texts.join(' AND ')}` : '';
}

/** An order includes only documents whose field is present and not null. */
function present([field]: Order): string[] {
  return field === 'id' ? [] : [`${column(field)} IS NOT NULL`];
}

type Conditions = { from: string; texts: string[]; values: SQLInputValue[] };

/** Ranges are a table of their own before the collection's, so that each is one descent in the index. */
function conditionsOf(c: { name: string }, where: readonly Where[]): Conditions {
  const texts: string[] = [];
  const ranges = where.find(([, op]) => op === 'within')?.[2] ?? [];
  const values = (ranges as readonly Scalar[]).map(bindable);
  const pairs = Array.from({ length: values.length / 2 }, () => '(?, ?)').join(', ');
  const from = pairs === '' ? tableOf(c.name) : `(VALUES ${pairs}) AS ranges CROSS JOIN ${tableOf(c.name)}`;
  for (const [field, op, value] of where) {
    const list = Array.isArray(value) ? (value as readonly Scalar[]) : [value as Scalar];
    if (value === null) {
      texts.push(`${column(field)} IS NULL AND json_type(body, ${pathOf(field)}) = 'null'`);
      continue;
    }
    if (op === 'within') {
      texts.push(`${column(field)} BETWEEN ranges.column1 AND ranges.column2`);
      continue;
    }
    if (op === 'contains') texts.push(`id IN (SELECT id FROM ${membersOf(c.name)} WHERE field = ${pathOf(field)} AND value = ?)`);
    else if (op === 'in') texts.push(`${column(field)} IN (${list.map(() => '?').join(', ')})`);
    else texts.push(`${column(field)} ${op === '==' ? '=' : op} ?`);
    values.push(...list.map(bindable));
  }
  return { from, texts, values };
}

/**
 * The rows after a cursor, field by field: a >= x AND (a > x OR (a = x AND (b > y OR …))). The first bound is logically
 * redundant, but it lets the engine seek: a deep page costs what the first one costs.
 */
function afterOf(order: readonly Order[], cursor: readonly Scalar[]): Sql {
  const fields: Order[] = [...order, ['id', order.at(-1)?.[1] ?? 'asc']];
  const at = (i: number) => bindable(cursor[i] ?? null);
  const values: SQLInputValue[] = [];
  const build = (i: number): string => {
    const [field, direction] = fields[i] ?? ['id', 'asc'];
    const [name, sign] = [column(field), direction === 'asc' ? '>' : '<'];
    values.push(at(i));
    if (i === fields.length - 1) return `${name} ${sign} ?`;
    values.push(at(i));
    return `(${name} ${sign} ? OR (${name} = ? AND ${build(i + 1)}))`;
  };
  const [first, direction] = fields[0] ?? ['id', 'asc'];
  const exact = build(0);
  return { text: `${column(first)} ${direction === 'asc' ? '>=' : '<='} ? AND ${exact}`, values: [at(0), ...values] };
}

function bindable(value: Scalar): SQLInputValue {
  return typeof value === 'boolean' ? Number(value) : value;
}
