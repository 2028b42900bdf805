import { expect, test } from 'vitest';
import * as methods from './route';

test.each(Object.entries(methods))('%s to an address that is no endpoint is a problem document, not a page', async (method, handler) => {
  const response = await handler(new Request('http://clinic.test/api/nothing', { method }));
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  expect(await response.json()).toMatchObject({ code: 'not-found', status: 404 });
});
