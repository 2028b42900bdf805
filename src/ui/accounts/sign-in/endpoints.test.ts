import { accountApi } from '@/domain/accounts/api';
import { expect, it } from 'vitest';
import * as security from '../security/endpoints';
import * as signIn from './endpoints';

it('every call the browser makes is one of the contract, by method and path', () => {
  const contract = Object.values(accountApi).map(({ method, path }) => `${method} ${path}`);
  for (const { method, path } of Object.values({ ...signIn, ...security })) expect(contract).toContain(`${method} ${path}`);
});
