import { AuditEvent } from '@/domain/audit/schema';
import { collection } from '../store/collection';

/** The audit trail. It is only written through `ctx`, and append-only. */
export const auditEvents = collection({
  name: 'audit_events',
  schema: AuditEvent,
  indexes: [
    ['patientId', '-at'],
    ['patientId', 'own', '-at'],
    ['subjectId', '-at'],
    ['subjectId', 'own', '-at'],
    ['actorId', '-at'],
    ['patientId', 'actorId', '-at'],
    ['chain', '-seq'],
  ],
});
