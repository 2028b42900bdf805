import { expect, test } from 'vitest';
import { vitalsApi } from '@/domain/vitals/api';
import * as known from './endpoints';

test('the browser knows the endpoints by the addresses of their contracts', () => {
  for (const [name, { method, path }] of Object.entries(known)) {
    const contract = vitalsApi[name as keyof typeof known];
    expect([method, path]).toEqual([contract.method, contract.path]);
  }
});
