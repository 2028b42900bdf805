import type { Endpoint } from '@/domain/shared/endpoint';
import { PROBLEMS } from '@/domain/shared/problem';
import { fieldsOf, jsonSchemaOf, type JsonSchema, type NamedSchemas } from './json-schema';

type Parameter = { name: string; in: 'path' | 'query' | 'header'; required: boolean; description?: string; schema: JsonSchema };
export type Operation = {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  security: Record<string, string[]>[];
  parameters?: Parameter[];
  requestBody?: { required: boolean; content: Record<string, { schema: JsonSchema }> };
  responses: Record<string, JsonSchema>;
};

const PROBLEM = { $ref: '#/components/responses/Problem' };
const IDEMPOTENCY_KEY: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key and body get the same answer for 30 days; the same key with another body is refused.',
  schema: { type: 'string', maxLength: 200 },
};
const LAST_EVENT_ID: Parameter = {
  name: 'Last-Event-ID',
  in: 'header',
  required: false,
  description: 'The last event a broken stream brought; what was seen is not sent again.',
  schema: { type: 'string' },
};

/** One endpoint as an OpenAPI operation. */
export function describeOperation(feature: string, name: string, contract: Endpoint, named: NamedSchemas): Operation {
  const parameters = parametersOf(contract, named);
  return {
    operationId: `${feature}.${name}`,
    tags: [feature],
    summary: contract.summary,
    ...(contract.stepUp && { description: 'Refused with `step-up-needed` ten minutes after the caller last showed their credentials.' }),
    security: contract.access === 'webhook' ? [] : [...(contract.access === 'anyone' ? [{}] : []), { session: [] }, { bearer: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(contract.body && { requestBody: bodyOf(contract.body, named) }),
    ...(contract.consumes && { requestBody: { required: true, content: bytesOf(contract.consumes) } }),
    responses: { ...successesOf(contract, named), ...problemsOf(contract) },
  };
}

function parametersOf(contract: Endpoint, named: NamedSchemas): Parameter[] {
  const inPath = [...contract.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const pathFields = contract.params ? fieldsOf(jsonSchemaOf(contract.params, 'sent', named)) : [];
  const path = inPath.map((name): Parameter => {
    const schema = pathFields.find((field) => field.name === name)?.schema ?? { type: 'string' };
    return { name, in: 'path', required: true, schema };
  });
  const queryFields = contract.query ? fieldsOf(jsonSchemaOf(contract.query, 'sent', named)) : [];
  const query = queryFields.map(({ name, schema, required }): Parameter => {
    const { description, ...plain } = schema;
    return { name, in: 'query', required, ...(typeof description === 'string' && { description }), schema: plain };
  });
  const headers = [...(contract.method === 'POST' ? [IDEMPOTENCY_KEY] : []), ...(contract.live ? [LAST_EVENT_ID] : [])];
  return [...path, ...query, ...headers];
}

function bodyOf(body: NonNullable<Endpoint['body']>, named: NamedSchemas): Operation['requestBody'] {
  const schema = jsonSchemaOf(body, 'sent', named);
  if (schema['type'] === 'string') return { required: true, content: { 'text/csv': { schema } } };
  return { required: true, content: { 'application/json': { schema }, 'application/x-www-form-urlencoded': { schema } } };
}

function successesOf(contract: Endpoint, named: NamedSchemas): Record<string, JsonSchema> {
  const headers = { 'x-request-id': { $ref: '#/components/headers/RequestId' } };
  const { produces } = contract;
  if (produces && !contract.reply) return Object.fromEntries(contract.status.map((status) => [status, bytesReply(status, produces)]));
  if (!contract.reply) return Object.fromEntries(contract.status.map((status) => [status, { description: 'Done', headers }]));
  const schema = jsonSchemaOf(contract.reply, 'answered', named);
  const type = produces?.[0]?.split(';')[0] ?? 'application/json';
  const content = {
    [type]: { schema },
    ...(contract.live && {
      'text/event-stream': {
        schema: { type: 'string', description: 'The same resource, followed live: the data of each event is the resource as JSON.' },
      },
    }),
  };
  return Object.fromEntries(contract.status.map((status) => [status, { description: 'The answer', headers, content }]));
}

function bytesReply(status: number, types: readonly string[]): JsonSchema {
  const description = status === 416 ? 'The file has none of these bytes' : 'The bytes';
  return {
    description,
    headers: { 'x-request-id': { $ref: '#/components/headers/RequestId' } },
    ...(status !== 416 && { content: bytesOf(types) }),
  };
}

function bytesOf(types: readonly string[]): Record<string, { schema: JsonSchema }> {
  return Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]));
}

/** The problems the route itself can answer with, and those of the use case under `default`. */
function problemsOf(contract: Endpoint): Record<string, JsonSchema> {
  const isWrite = contract.method !== 'GET';
  const statuses = [
    ...(contract.body || contract.query ? [PROBLEMS['bad-request']] : []),
    ...(contract.access === 'anyone' || contract.access === 'webhook' ? [] : [PROBLEMS['sign-in-needed'], PROBLEMS['not-allowed']]),
    ...(contract.params ? [PROBLEMS['not-found']] : []),
    ...(isWrite && (contract.body || contract.consumes) ? [PROBLEMS.conflict, PROBLEMS['too-large'], PROBLEMS['wrong-type']] : []),
    ...(contract.method === 'POST' ? [PROBLEMS['idempotency-key-reused']] : []),
    PROBLEMS['too-many-requests'],
    PROBLEMS['our-fault'],
    PROBLEMS['try-later'],
  ];
  return Object.fromEntries([...statuses, 'default'].map((status) => [status, PROBLEM]));
}
