import { expect, test } from 'vitest';
import { documentApi } from '@/domain/documents/api';
import { addPaper, confirmDocument, confirmPaper, prepareDocument } from './endpoints';

test('the browser knows the endpoints by the addresses of their contracts', () => {
  for (const [ours, contract] of [
    [prepareDocument, documentApi.prepare],
    [confirmDocument, documentApi.confirm],
    [addPaper, documentApi.addHealth],
    [confirmPaper, documentApi.confirmHealth],
  ] as const) {
    expect([ours.method, ours.path]).toEqual([contract.method, contract.path]);
  }
});
