import type { AuditAction } from '@/domain/registry';
import 'server-only';
import type { Principal } from '@/domain/shared/principal';
import type { AuditEvent, AuditSubject } from '@/domain/audit/schema';
import type { Reader, Tx } from '../store/port';
import { chainOf, eventId, sealAuditEvent, type Unlinked } from './chain';
import { auditEvents } from './collections';

/** An audit event before it is linked into its chain: who did what, when, to what. */
export type AuditEntry = {
  who: { principal: Principal | null; requestId: string };
  at: string;
  action: AuditAction;
  subject: AuditSubject;
};

/**
 * Builds the next event of a subject's chain; {@link appendAuditEvent} writes it. It reads the chain head, so it must run
 * before the first write of a commit. Costs one query that finds at most one document.
 */
export async function buildAuditEvent(
  reader: Pick<Reader, 'find'>,
  secret: string,
  { who, at, action, subject }: AuditEntry,
): Promise<AuditEvent> {
  const actorId = who.principal?.userId ?? null;
  const chain = chainOf(subject, actorId);
  const [last] = await reader.find(auditEvents, { where: [['chain', '==', chain]], orderBy: [['seq', 'desc']], limit: 1 });
  const seq = (last?.seq ?? 0) + 1;
  const link: Unlinked = {
    id: eventId(chain, seq),
    at,
    actorId,
    actorRole: who.principal?.role ?? null,
    action,
    subjectType: subject.type,
    subjectId: subject.id,
    patientId: subject.patientId ?? null,
    orgId: subject.orgId ?? null,
    requestId: who.requestId,
    own: actorId !== null && actorId === (subject.patientId ?? subject.id),
    chain,
    seq,
    prev: last?.hash ?? null,
  };
  return { ...link, hash: sealAuditEvent(link, secret) };
}

/** `create`, because the id is the position in the chain: of two commits that found the same head one must retry. */
export function appendAuditEvent(tx: Tx, link: AuditEvent): void {
  tx.create(auditEvents, link);
}
