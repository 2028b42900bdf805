import { z } from 'zod';

export type JsonSchema = { [key: string]: unknown };
/** Schemas emitted once under `components` and referred to. */
export type NamedSchemas = Map<string, JsonSchema>;

/**
 * The JSON Schema (2020-12, as OpenAPI 3.1 requires) of an input or an output. Named schemas are moved to `named`; an input
 * that differs from the output, because of transforms, gets the suffix `Sent`.
 */
export function jsonSchemaOf(schema: z.ZodType, way: 'sent' | 'answered', named: NamedSchemas): JsonSchema {
  const made = z.toJSONSchema(schema, {
    io: way === 'sent' ? 'input' : 'output',
    target: 'draft-2020-12',
    unrepresentable: 'any',
    cycles: 'ref',
  });
  const suffix = way === 'sent' ? 'Sent' : '';
  const renamed = JSON.parse(JSON.stringify(made).replaceAll(/"#\/\$defs\/(\w+)"/g, `"#/components/schemas/$1${suffix}"`)) as JsonSchema;
  const { $schema: _dialect, $defs = {}, ...rest } = renamed;
  for (const [name, inner] of Object.entries($defs as Record<string, JsonSchema>)) {
    const { id: _id, ...plain } = inner;
    named.set(`${name}${suffix}`, plain);
  }
  return rest;
}

/** The fields of an object schema; none for anything else. */
export function fieldsOf(schema: JsonSchema): { name: string; schema: JsonSchema; required: boolean }[] {
  const required = new Set((schema['required'] as string[] | undefined) ?? []);
  const properties = (schema['properties'] as Record<string, JsonSchema> | undefined) ?? {};
  return Object.entries(properties).map(([name, inner]) => ({ name, schema: inner, required: required.has(name) }));
}
