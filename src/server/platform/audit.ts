import 'server-only';
import type { Principal } from '@/domain/account';
import { AuditEvent, type Subject } from '@/domain/audit';
import { newId } from './random';
import { collection } from './store/collection';

export const auditEvents = collection({
  name: 'audit_events',
  schema: AuditEvent,
  indexes: [
    ['patientId', '-at'],
    ['subjectId', '-at'],
    ['actorId', '-at'],
  ],
});

/** Makes the line of the trail; the caller writes it in the same commit as the change, or before the view. */
export function auditEvent(
  who: { principal: Principal | null; requestId: string },
  at: string,
  action: string,
  subject: Subject,
): AuditEvent {
  return {
    id: newId('evt'),
    at,
    actorId: who.principal?.userId ?? null,
    actorRole: who.principal?.role ?? null,
    action,
    subjectType: subject.type,
    subjectId: subject.id,
    patientId: subject.patientId ?? null,
    orgId: subject.orgId ?? null,
    requestId: who.requestId,
  };
}
