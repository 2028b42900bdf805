import { PROBLEMS } from '@/domain/shared/problem';
import { describeApi, type ApiDescription } from './describe-api';
import type { Operation } from './describe-operation';
import type { JsonSchema } from './json-schema';
import { escapeHtml, kindOf, showSchema } from './show-schema';
import { SHOW_STYLE } from './show-style';

let made: { html: string; style: string } | null = null;

/** The contract as an HTML page for programmers: links and collapsible sections, no script, rendered once. */
export function showApi(): { html: string; style: string } {
  made ??= { html: pageOf(describeApi()), style: SHOW_STYLE };
  return made;
}

function pageOf(api: ApiDescription): string {
  const tags = api.tags.map(({ name }) => name);
  const links = [...tags, 'problems'].map((tag) => `<li><a href="#${tag}">${tag}</a></li>`).join('');
  const about = api.info.description
    .split('\n\n')
    .map((text) => `<p>${withCode(text)}</p>`)
    .join('');
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${api.info.title} API</title><link rel="icon" href="/icons/icon.svg"><style>${SHOW_STYLE}</style></head><body>`,
    `<header><h1>${api.info.title} API</h1>${about}`,
    '<p>A browser is known by the <code>__session</code> cookie, anyone else by <code>Authorization: Bearer</code>. ',
    'The same as a document for tools: <a href="/api/openapi.json">OpenAPI 3.1</a>.</p></header>',
    `<nav aria-label="Parts"><ul>${links}</ul></nav><main>`,
    tags.map((tag) => showTag(api, tag)).join(''),
    showProblems(),
    '</main></body></html>',
  ].join('');
}

/** Turns text between backticks into code elements. */
function withCode(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

function showTag(api: ApiDescription, tag: string): string {
  const shown = Object.entries(api.paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, operation]) => operation.tags.includes(tag))
      .map(([method, operation]) => showOperation(api, method, path, operation)),
  );
  return `<section><h2 id="${tag}">${tag}</h2>${shown.join('')}</section>`;
}

function showOperation(api: ApiDescription, method: string, path: string, operation: Operation): string {
  const schemas = api.components['schemas'] ?? {};
  const head = `<span class="method">${method.toUpperCase()}</span> <span class="path">${escapeHtml(path)}</span>`;
  const access = operation.security.some((one) => Object.keys(one).length === 0) ? 'Anyone may call it.' : 'For people who are signed in.';
  return [
    `<details id="${operation.operationId}"><summary>${head}<span class="what">${escapeHtml(operation.summary)}</span></summary>`,
    `<div class="inside"><p>${[access, withCode(operation.description ?? '')].join(' ').trim()}</p>`,
    showParameters(operation, schemas),
    showContents('Body', operation.requestBody?.content ?? {}, schemas),
    ...Object.entries(operation.responses)
      .filter(([, response]) => response['$ref'] === undefined)
      .map(([status, response]) => showAnswer(status, (response['content'] ?? {}) as Contents, schemas)),
    '</div></details>',
  ].join('');
}

type Contents = Record<string, { schema: JsonSchema }>;
type Schemas = Readonly<Record<string, JsonSchema>>;

function showParameters(operation: Operation, schemas: Schemas): string {
  const rows = (operation.parameters ?? []).map(({ name, in: place, required, description = '', schema }) => {
    const may = required ? '' : ', may be absent';
    const kind = `<span class="kind">${place}, ${escapeHtml(kindOf(schema, schemas))}${may}</span>`;
    return `<dt>${escapeHtml(name)}</dt><dd>${kind} ${escapeHtml(description)}</dd>`;
  });
  return rows.length === 0 ? '' : `<h3>Asked with</h3><dl>${rows.join('')}</dl>`;
}

function showAnswer(status: string, contents: Contents, schemas: Schemas): string {
  if (Object.keys(contents).length === 0) return `<h3>${status}</h3><p>Nothing in the body.</p>`;
  return showContents(status, contents, schemas);
}

function showContents(title: string, contents: Contents, schemas: Schemas): string {
  const [first] = Object.values(contents);
  if (!first) return '';
  const types = Object.keys(contents)
    .map((type) => `<code>${escapeHtml(type)}</code>`)
    .join(', ');
  return `<h3>${title}</h3><p>${types}</p>${showSchema(first.schema, schemas)}`;
}

function showProblems(): string {
  const rows = Object.entries(PROBLEMS).map(([code, status]) => `<dt id="problem-${code}">${code}</dt><dd>${status}</dd>`);
  return `<section><h2 id="problems">problems</h2><p>Every refusal is <code>application/problem+json</code> with one of these codes.</p><dl>${rows.join('')}</dl></section>`;
}
