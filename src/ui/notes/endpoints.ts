import type { noteApi } from '@/domain/notes/api';
import { endpointRef } from '@/ui/api';

export const searchDiagnoses = endpointRef<typeof noteApi.diagnoses>('GET', '/api/diagnoses');
