import type { z } from 'zod';

type Def = Record<string, unknown>;

/** Whether a dotted path leads to a list. Engines index the members of a list, not the list. */
export function isListField(schema: z.ZodType, path: string): boolean {
  return schemasAt(schema, path).some((found) => defOf(found)['type'] === 'array');
}

/** Every schema a dotted path may lead to, unwrapped; none when no document has such a field. */
export function schemasAt(schema: z.ZodType, path: string): z.ZodType[] {
  return insideOf(schema, path.split('.'));
}

/** Whether the value at a dotted path may be null. */
export function mayBeNull(schema: z.ZodType, path: string): boolean {
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  return insideOf(schema, parts).some((parent) => {
    const field = (defOf(parent)['shape'] as Record<string, z.ZodType> | undefined)?.[last];
    return field !== undefined && acceptsNull(field);
  });
}

function acceptsNull(schema: z.ZodType): boolean {
  const def = defOf(schema);
  if (def['type'] === 'null' || def['type'] === 'nullable') return true;
  if (Array.isArray(def['options'])) return (def['options'] as z.ZodType[]).some(acceptsNull);
  if (def['type'] === 'pipe') return acceptsNull(def['out'] as z.ZodType);
  return def['innerType'] !== undefined && acceptsNull(def['innerType'] as z.ZodType);
}

function insideOf(schema: z.ZodType, [head, ...rest]: string[]): z.ZodType[] {
  return optionsOf(schema).flatMap((option) => {
    if (head === undefined) return [option];
    const below = (defOf(option)['shape'] as Record<string, z.ZodType> | undefined)?.[head];
    return below === undefined ? [] : insideOf(below, rest);
  });
}

/** The schema without its wrappers, and the options of a union. */
function optionsOf(schema: z.ZodType): z.ZodType[] {
  const def = defOf(schema);
  if (Array.isArray(def['options'])) return (def['options'] as z.ZodType[]).flatMap(optionsOf);
  if (def['type'] === 'pipe') return optionsOf(def['out'] as z.ZodType);
  if (def['innerType'] !== undefined) return optionsOf(def['innerType'] as z.ZodType);
  return [schema];
}

function defOf(schema: z.ZodType): Def {
  return schema.def as unknown as Def;
}
