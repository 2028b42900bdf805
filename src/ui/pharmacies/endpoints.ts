import type { medicineApi } from '@/domain/medicines/api';
import type { stockImportApi } from '@/domain/pharmacies/import-api';
import { endpointRef } from '../api';

export const medicineNames = endpointRef<typeof medicineApi.names>('GET', '/api/medicine-names');
export const importStock = endpointRef<typeof stockImportApi.importStock>('POST', '/api/pharmacy/{id}/stock/import');
export const getImport = endpointRef<typeof stockImportApi.getImport>('GET', '/api/pharmacy/{id}/stock/imports/{importId}');
export const startImport = endpointRef<typeof stockImportApi.startImport>('POST', '/api/pharmacy/{id}/stock/imports/{importId}');
