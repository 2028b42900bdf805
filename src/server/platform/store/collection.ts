import type { z } from 'zod';

export type Doc = { id: string };

/**
 * One collection of documents, declared once. `indexes` names every query the collection answers: fields compared for
 * equality first, then the field of the range or order (a leading `-` for descending). `clinical` documents are health data:
 * they are read through `ctx.view` only. `upgrade` brings documents written by older code to today's shape, step by step.
 */
export type Collection<T extends Doc> = {
  name: string;
  schema: z.ZodType<T>;
  indexes: readonly (readonly string[])[];
  clinical: boolean;
  upgrade: readonly ((old: Record<string, unknown>) => Record<string, unknown>)[];
};

/** Declares a collection. Nothing is opened; the engine makes the table on first use. */
export function collection<T extends Doc>(declared: {
  name: string;
  schema: z.ZodType<T>;
  indexes?: readonly (readonly string[])[];
  clinical?: boolean;
  upgrade?: Collection<T>['upgrade'];
}): Collection<T> {
  return { indexes: [], clinical: false, upgrade: [], ...declared };
}

/** The document as it is stored: parsed by its schema, with the shape's version beside it. */
export function toStored<T extends Doc>(c: Collection<T>, doc: T): string {
  const parsed = c.schema.parse(doc);
  return JSON.stringify(c.upgrade.length === 0 ? parsed : { ...parsed, _v: c.upgrade.length });
}

/** The document as today's code knows it. Throws when what is stored does not fit the schema. */
export function fromStored<T extends Doc>(c: Collection<T>, body: string): T {
  const raw = JSON.parse(body) as Record<string, unknown>;
  const { _v: seen = 0, ...fields } = raw;
  const steps = c.upgrade.slice(Number(seen));
  return c.schema.parse(steps.reduce((old, step) => step(old), fields));
}
