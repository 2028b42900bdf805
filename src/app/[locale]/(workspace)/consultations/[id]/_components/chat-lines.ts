import type { ChatMessage } from '@/domain/consultations/call';

/** A message not yet acknowledged by the server. */
export type Pending = { key: string; text: string; state: 'sending' | 'failed' };
export type ChatLine = { key: string; text: string; isOwn: boolean; at: string | null; state: 'kept' | Pending['state'] };

/** The chat from its beginning: the stored messages, oldest first, then the pending ones. */
export function chatLines(kept: readonly ChatMessage[], pending: readonly Pending[], selfId: string): ChatLine[] {
  const ordered = [...kept].sort((a, b) => a.seq - b.seq);
  return [
    ...ordered.map((turn) => ({ key: turn.id, text: turn.text, isOwn: turn.from === selfId, at: turn.at, state: 'kept' as const })),
    ...pending.map(({ key, text, state }) => ({ key, text, isOwn: true, at: null, state })),
  ];
}

/** The number of messages from the other participant after the last one seen. */
export function unreadCount(kept: readonly ChatMessage[], selfId: string, seenSeq: number): number {
  return kept.filter(({ seq, from }) => seq > seenSeq && from !== selfId).length;
}
