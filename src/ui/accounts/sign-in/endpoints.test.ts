import { expect, it } from 'vitest';
import { authApi } from '@/domain/accounts/api';
import * as security from '../security/endpoints';
import * as signIn from './endpoints';

it('every call the browser makes is one of the contract, by method and path', () => {
  const contract = Object.values(authApi).map(({ method, path }) => `${method} ${path}`);
  for (const { method, path } of Object.values({ ...signIn, ...security })) expect(contract).toContain(`${method} ${path}`);
});
