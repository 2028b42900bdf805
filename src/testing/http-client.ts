import type { Patient } from './disk-clinic';

export type HttpResult = { status: number; code: string; body: Record<string, unknown>; text: string };

/** Posts as a patient. Throws when the line breaks before the whole answer is there. */
export async function post(url: string, { token }: Patient, path: string, body: unknown, key?: string): Promise<HttpResult> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...(key !== undefined && { 'idempotency-key': key }) },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const said = JSON.parse(text) as Record<string, unknown>;
  return { status: response.status, code: String(said['code'] ?? ''), body: said, text };
}

/** How often each answer was given: `{ '201': 1, '409 slot-taken': 499 }`. */
export function countStatuses(results: readonly HttpResult[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, code } of results) {
    const name = code === '' ? String(status) : `${String(status)} ${code}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
