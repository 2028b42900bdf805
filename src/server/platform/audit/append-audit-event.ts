import type { AuditAction } from '@/domain/registry';
import 'server-only';
import type { Principal } from '@/domain/shared/principal';
import type { AuditEvent, AuditSubject } from '@/domain/audit/schema';
import { setNewest } from '@/domain/shared/set-newest';
import type { Reader, Tx } from '../store/port';
import { chainMark, chainOf, eventId, sealAuditEvent, type Unlinked } from './chain';
import { auditEvents } from './collections';

/** An audit event before it is linked into its chain: who did what, when, to what. */
export type AuditEntry = {
  actor: { principal: Principal | null; requestId: string };
  at: string;
  action: AuditAction;
  subject: AuditSubject;
};

/** The heads of the chains this process has appended to, by the chain's mark, so that they need not be read again. */
export type ChainHeads = Map<string, Pick<AuditEvent, 'seq' | 'hash'>>;

const CHAIN_HEADS_MAX = 5000;

/** Remembers a committed event as the head of its chain. */
export function rememberHead(heads: ChainHeads, { chain, seq, hash }: AuditEvent): void {
  if (chain !== undefined) setNewest(heads, chainMark(chain), { seq, hash }, CHAIN_HEADS_MAX);
}

/**
 * Builds the next event of a subject's chain; {@link appendAuditEvent} writes it. Unless `heads` has the chain's head it is
 * read, with one query that finds at most one document, so this must run before the first write of a commit. A remembered head
 * that is no longer the head makes the `create` of the event fail, because an event's id is its position in the chain.
 */
export async function buildAuditEvent(
  reader: Pick<Reader, 'find'>,
  secret: string,
  { actor, at, action, subject }: AuditEntry,
  heads: ChainHeads = new Map(),
): Promise<AuditEvent> {
  const actorId = actor.principal?.userId ?? null;
  const chain = chainOf(subject, actorId);
  const last = heads.get(chainMark(chain)) ?? (await findLast(reader, chain));
  const seq = (last?.seq ?? 0) + 1;
  const link: Unlinked = {
    id: eventId(chain, seq),
    at,
    actorId,
    actorRole: actor.principal?.role ?? null,
    action,
    subjectType: subject.type,
    subjectId: subject.id,
    patientId: subject.patientId ?? null,
    orgId: subject.orgId ?? null,
    requestId: actor.requestId,
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

async function findLast(reader: Pick<Reader, 'find'>, chain: string): Promise<AuditEvent | undefined> {
  const [last] = await reader.find(auditEvents, { where: [['chain', '==', chain]], orderBy: [['seq', 'desc']], limit: 1 });
  return last;
}
