import { AuditEvent } from '@/domain/audit/schema';
import { collection } from '../store/collection';

/** The trail. It is written through `ctx` alone, and only ever grows. */
export const auditEvents = collection({
  name: 'audit_events',
  schema: AuditEvent,
  indexes: [
    ['patientId', '-at'],
    ['patientId', 'own', '-at'],
    ['subjectId', '-at'],
    ['subjectId', 'own', '-at'],
    ['actorId', '-at'],
    ['chain', '-seq'],
  ],
});
