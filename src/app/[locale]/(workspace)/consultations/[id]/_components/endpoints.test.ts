import { ENDPOINTS } from '@/domain/registry';
import { expect, it } from 'vitest';
import * as ofCalls from './call-endpoints';
import * as ofWaiting from './endpoints';
import * as ofPrescriptions from './rx-endpoints';

it('every call the browser makes is one of the contract, by method and path', () => {
  const contract = ENDPOINTS.map(({ method, path }) => `${method} ${path}`);
  for (const { method, path } of Object.values({ ...ofWaiting, ...ofCalls, ...ofPrescriptions }))
    expect(contract).toContain(`${method} ${path}`);
});
