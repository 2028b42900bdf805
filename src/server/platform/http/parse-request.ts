import 'server-only';
import type { z } from 'zod';
import type { Principal } from '@/domain/shared/principal';
import type { Endpoint } from '@/domain/shared/endpoint';
import { paramsFrom } from '@/domain/shared/endpoint';
import { isProblem, problem } from '@/domain/shared/problem';
import { valuesByName } from './form-to-object';
import { badRequest } from './problem-response';

/** Parses the `{names}` of the endpoint's path; a malformed id is `not-found`. */
export function readParams(contract: Endpoint, url: URL): unknown {
  const params = paramsFrom(contract.path, url.pathname);
  if (params === null) throw problem('not-found');
  const parsed = contract.params?.safeParse(params);
  if (parsed && !parsed.success) throw problem('not-found');
  return parsed?.data;
}

/** Parses the query. A repeated name is a list. Throws `bad-request` with the field errors. */
export function readQuery(contract: Endpoint, url: URL): unknown {
  if (!contract.query) return undefined;
  const pairs = [...valuesByName(url.searchParams)].flatMap(([name, all]) => {
    const values = all.filter((value) => value !== '');
    return values.length > 0 ? [[name, values.length === 1 ? values[0] : values] as const] : [];
  });
  const parsed = contract.query.safeParse(Object.fromEntries(pairs));
  if (!parsed.success) throw badRequest(parsed.error);
  return parsed.data;
}

/** The parameters of a link that is itself the right to call; an incomplete one is not found, without details. */
export function readLinkQuery(contract: Endpoint, url: URL): unknown {
  try {
    return readQuery(contract, url);
  } catch (error) {
    throw isProblem(error) ? problem('not-found') : error;
  }
}

/** The body schema for this caller; undefined where the endpoint takes none. */
export function bodySchema(contract: Endpoint, principal: Principal | null): z.ZodType | undefined {
  return (principal && contract.bodyByRole?.[principal.role]) ?? contract.body;
}

/** Parses the body. Throws `bad-request` with the field errors. */
export function parseBody(schema: z.ZodType, decoded: unknown): unknown {
  const parsed = schema.safeParse(decoded);
  if (!parsed.success) throw badRequest(parsed.error);
  return parsed.data;
}
