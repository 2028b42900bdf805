import type { Collection, Doc } from '../collection';
import { isListField } from '../field-kind';
import type { Database } from './database';
import { column, membersOf, pathOf, tableOf } from './sql';

/** Indexes and triggers by name, with the SQL that creates each. */
type Objects = Map<string, { kind: 'INDEX' | 'TRIGGER'; text: string; first?: string }>;

/**
 * Creates a collection's table, the index of each declared query, and the triggers that maintain its list members, on first
 * use; indexes and triggers no longer declared are dropped. Safe for several processes at once.
 */
export function ensureTable<T extends Doc>(db: Database, c: Collection<T>): void {
  if (db.known.has(c)) return;
  const declared = objectsOf(c);
  if (!isThere(db, c, declared)) {
    db.exec('BEGIN IMMEDIATE');
    try {
      createObjects(db, c, declared);
      db.exec('COMMIT');
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  }
  db.known.add(c);
  if (c.clinical) db.clinical.add(c.name);
}

function isThere(db: Database, c: { name: string }, declared: Objects): boolean {
  const there = objectsThere(db, c);
  return there.has(`c_${c.name}`) && [...declared.keys()].every((name) => there.has(name)) && staleOf(there, declared).length === 0;
}

function createObjects(db: Database, c: { name: string }, declared: Objects): void {
  db.exec(`CREATE TABLE IF NOT EXISTS ${tableOf(c.name)} (id TEXT PRIMARY KEY NOT NULL, rev INTEGER NOT NULL, body TEXT NOT NULL) STRICT`);
  db.exec(
    `CREATE TABLE IF NOT EXISTS ${membersOf(c.name)}
      (field TEXT NOT NULL, value ANY NOT NULL, id TEXT NOT NULL, PRIMARY KEY (field, value, id)) STRICT, WITHOUT ROWID`,
  );
  const there = objectsThere(db, c);
  for (const name of staleOf(there, declared)) db.exec(`DROP ${there.get(name) ?? 'INDEX'} "${name}"`);
  for (const [name, { text, first }] of declared) {
    if (there.has(name)) continue;
    if (first !== undefined) db.exec(first);
    db.exec(text);
  }
}

function objectsThere(db: Database, c: { name: string }): Map<string, string> {
  const rows = db.all({
    text: "SELECT name, upper(type) AS kind FROM sqlite_schema WHERE tbl_name = ? AND name NOT LIKE 'sqlite_%'",
    values: [`c_${c.name}`],
  });
  return new Map(rows.map((row) => [String(row['name']), String(row['kind'])]));
}

function staleOf(there: ReadonlyMap<string, string>, declared: Objects): string[] {
  return [...there].filter(([name, kind]) => kind !== 'TABLE' && !declared.has(name)).map(([name]) => name);
}

function objectsOf<T extends Doc>(c: Collection<T>): Objects {
  const objects: Objects = new Map();
  const lists = new Set<string>();
  for (const fields of c.indexes) {
    const isList = (field: string) => isListField(c.schema, field.replace(/^_b\./, ''));
    for (const field of fields.filter(isList)) lists.add(field);
    const plain = fields.filter((field) => !isList(field));
    if (plain.length === 0 || isReverseOfAnother(fields, c.indexes)) continue;
    const name = `i_${c.name}__${plain.join('__').replaceAll('-', 'down_')}`;
    const direction = plain.at(-1)?.startsWith('-') ? ' DESC' : '';
    const columns = plain.map((field) => column(field.replace('-', '')) + (field.startsWith('-') ? ' DESC' : ''));
    const text = `CREATE INDEX "${name}" ON ${tableOf(c.name)} (${[...columns, `id${direction}`].join(', ')})`;
    objects.set(name, { kind: 'INDEX', text });
  }
  if (c.tracked) objects.set(`i_${c.name}__rev`, { kind: 'INDEX', text: `CREATE INDEX "i_${c.name}__rev" ON ${tableOf(c.name)} (rev)` });
  for (const field of lists) addTriggers(objects, c, field);
  return objects;
}

/** An index can be read in both directions, so an order and its reverse share one, which halves the work of a write. */
function isReverseOfAnother(fields: readonly string[], all: readonly (readonly string[])[]): boolean {
  const last = fields.at(-1) ?? '';
  const forward = [...fields.slice(0, -1), last.slice(1)].join();
  return last.startsWith('-') && all.some((other) => other.join() === forward);
}

/**
 * Triggers maintain the list members, so no write can forget them; on creation, those of existing documents are added.
 * DISTINCT, because an OR IGNORE in a trigger is overridden by the conflict clause of the statement that fires it.
 */
function addTriggers(objects: Objects, c: { name: string }, field: string): void {
  const [table, members, path] = [tableOf(c.name), membersOf(c.name), pathOf(field)];
  const added = (row: string) =>
    `INSERT INTO ${members} (field, value, id)
      SELECT DISTINCT ${path}, value, ${row}.id FROM json_each(${row}.body, ${path}) WHERE value IS NOT NULL`;
  const dropped = `DELETE FROM ${members} WHERE field = ${path} AND id = old.id
      AND value IN (SELECT value FROM json_each(old.body, ${path}))`;
  const trigger = (when: string, work: string) => {
    const name = `t_${c.name}__${field}__${when}`;
    const text = `CREATE TRIGGER "${name}" AFTER ${when} ON ${table} BEGIN ${work}; END`;
    return [name, text] as const;
  };
  const [insertName, insertText] = trigger('INSERT', added('new'));
  const [updateName, updateText] = trigger('UPDATE', `${dropped}; ${added('new')}`);
  const [deleteName, deleteText] = trigger('DELETE', dropped);
  const first = `INSERT OR IGNORE INTO ${members} (field, value, id)
    SELECT ${path}, m.value, d.id FROM ${table} d, json_each(d.body, ${path}) m WHERE m.value IS NOT NULL`;
  objects.set(insertName, { kind: 'TRIGGER', text: insertText, first });
  objects.set(updateName, { kind: 'TRIGGER', text: updateText });
  objects.set(deleteName, { kind: 'TRIGGER', text: deleteText });
}
