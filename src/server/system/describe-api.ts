import { FEATURES } from '@/domain/registry';
import type { Endpoint } from '@/domain/shared/endpoint';
import { PROBLEMS } from '@/domain/shared/problem';
import { describeOperation, type Operation } from './describe-operation';
import type { JsonSchema, NamedSchemas } from './json-schema';

export type ApiDescription = {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string; license: { name: string; identifier: string } };
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, JsonSchema>>;
};

const ABOUT = [
  'JSON in and out, UTF-8. Instants are ISO 8601 in UTC, dates YYYY-MM-DD, money integer paise, positions degrees, telephone numbers E.164.',
  'Endpoints also take application/x-www-form-urlencoded from our own pages (dots for nesting) and answer 303.',
  'Lists take `limit` (1 to 100, default 20) and `cursor`, and answer `{ items, nextCursor }`.',
  'Edits carry `version`; a stale one is refused with `changed-meanwhile` and the document as it is now in `current`.',
  'What may not be known to exist is 404, never 403.',
  'What changes other people’s accounts is refused with `step-up-needed` ten minutes after the caller last showed their credentials; `POST /api/auth/step-up` renews them.',
].join('\n\n');

let made: ApiDescription | null = null;

/** The whole HTTP contract as an OpenAPI 3.1 document, built once (and frozen) from the schemas the server parses with. */
export function describeApi(): ApiDescription {
  made ??= Object.freeze(build());
  return made;
}

function build(): ApiDescription {
  const named: NamedSchemas = new Map();
  const paths: ApiDescription['paths'] = {};
  for (const [feature, { api }] of Object.entries(FEATURES)) {
    for (const [name, contract] of Object.entries<Endpoint>(api)) {
      const operations = (paths[contract.path] ??= {});
      operations[contract.method.toLowerCase()] = describeOperation(feature, name, contract, named);
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'ArogyaMitra',
      version: '1',
      description: ABOUT,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: Object.keys(FEATURES).map((name) => ({ name })),
    paths,
    components: {
      schemas: { ...Object.fromEntries(named), Problem: problemSchema() },
      responses: { Problem: PROBLEM_RESPONSE },
      headers: { RequestId: { description: 'The id of this call in the server’s log.', schema: { type: 'string' } } },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__session', description: 'A browser, from POST /api/auth/session.' },
        bearer: { type: 'http', scheme: 'bearer', description: 'The access token of POST /api/auth/login.' },
      },
    },
  };
}

const PROBLEM_RESPONSE = {
  description: 'A refusal (RFC 9457).',
  headers: {
    'x-request-id': { $ref: '#/components/headers/RequestId' },
    'retry-after': { description: 'Seconds to wait, with 429 and 503.', schema: { type: 'integer' } },
  },
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function problemSchema(): JsonSchema {
  const text = { type: 'string' };
  return {
    type: 'object',
    required: ['type', 'title', 'status', 'code', 'instance'],
    properties: {
      type: { type: 'string', format: 'uri-reference' },
      title: text,
      status: { type: 'integer' },
      code: { type: 'string', enum: Object.keys(PROBLEMS) },
      instance: { type: 'string', description: 'The id of the request.' },
      errors: {
        type: 'array',
        description: 'What is wrong, field by field.',
        items: { type: 'object', required: ['at', 'code'], properties: { at: text, code: text } },
      },
      current: { description: 'The document as it is now, with `changed-meanwhile`.' },
    },
  };
}
