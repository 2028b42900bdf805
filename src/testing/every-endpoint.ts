import path from 'node:path';
import { ENDPOINTS } from '@/domain/registry';
import { pathFor, type Endpoint } from '@/domain/shared/endpoint';
import type { Handler } from '@/server/platform/http/route';
import { ROOT } from '../../server/paths.mjs';
import type { Clinic, Got, Sent } from './clinic';
import type { IsolationRequest } from './isolation-rules';

/** An endpoint with the handler that serves it; `name` is its method and path. */
export type ServedEndpoint = { name: string; endpoint: Endpoint; handler: Handler };

/** Every endpoint of the registry with its handler, read from the route files. */
export async function loadEveryEndpoint(): Promise<ServedEndpoint[]> {
  return Promise.all(ENDPOINTS.map(loadServed));
}

async function loadServed(endpoint: Endpoint): Promise<ServedEndpoint> {
  const folder = endpoint.path.replaceAll('{', '[').replaceAll('}', ']');
  const file = path.join(ROOT, 'src', 'app', folder, 'route.ts');
  const handlers = (await import(/* @vite-ignore */ file)) as Record<string, Handler | undefined>;
  const handler = handlers[endpoint.method];
  const name = `${endpoint.method} ${endpoint.path}`;
  if (handler === undefined) throw new Error(`no route serves ${name}`);
  return { name, endpoint, handler };
}

/** Calls an endpoint as somebody, or as a stranger where `as` is empty. An endpoint that takes a body is sent one. */
export function callEndpoint(
  clinic: Clinic,
  { endpoint, handler }: ServedEndpoint,
  as: string,
  { params, query = '', body }: IsolationRequest,
): Promise<Got> {
  const { method } = endpoint;
  const sent: Sent = { ...(as !== '' && { as }), method, path: `${pathFor(endpoint.path, params)}${query}` };
  const takesBody = method !== 'GET' && endpoint.body !== undefined;
  return clinic.call(handler, takesBody ? { ...sent, body: body ?? {} } : sent);
}
