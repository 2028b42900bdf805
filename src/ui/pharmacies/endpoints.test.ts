import { expect, test } from 'vitest';
import { medicineApi } from '@/domain/medicines/api';
import { stockImportApi } from '@/domain/pharmacies/import-api';
import { getImport, importStock, medicineNames, startImport } from './endpoints';

test('the browser knows the endpoints by the addresses of their contracts', () => {
  for (const [ours, contract] of [
    [medicineNames, medicineApi.names],
    [importStock, stockImportApi.importStock],
    [getImport, stockImportApi.getImport],
    [startImport, stockImportApi.startImport],
  ] as const) {
    expect([ours.method, ours.path]).toEqual([contract.method, contract.path]);
  }
});
