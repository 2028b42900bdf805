'use client';

import { useState } from 'react';
import type { ChatMessage } from '@/domain/consultations/call';
import { apiFetch, newIdempotencyKey } from '@/ui/api';
import { useLive } from '@/ui/live';
import { chatLines, type ChatLine, type Pending } from './chat-lines';
import { getMessages, sendMessage } from './call-endpoints';

export type Chat = {
  kept: readonly ChatMessage[];
  lines: readonly ChatLine[];
  send: (text: string) => void;
  again: (key: string) => void;
};

const TURNS_SHOWN = 100;

/** The chat of a consultation, with optimistic messages that show when sending failed. */
export function useChat(id: string, selfId: string): Chat {
  const { value } = useLive(getMessages, { params: { id }, query: { limit: TURNS_SHOWN } }, null);
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [own, setOwn] = useState<readonly ChatMessage[]>([]);
  const kept = mergeMessages(value?.items ?? [], own);

  const post = async ({ key, text }: Pick<Pending, 'key' | 'text'>) => {
    try {
      const turn = await apiFetch(sendMessage, { params: { id }, body: { text }, key });
      setOwn((now) => [...now, turn]);
      setPending((now) => now.filter((one) => one.key !== key));
    } catch {
      setPending((now) => now.map((one) => (one.key === key ? { ...one, state: 'failed' as const } : one)));
    }
  };
  return {
    kept,
    lines: chatLines(kept, pending, selfId),
    send(text) {
      const line: Pending = { key: newIdempotencyKey(), text, state: 'sending' };
      setPending((now) => [...now, line]);
      void post(line);
    },
    again(key) {
      const line = pending.find((one) => one.key === key);
      setPending((now) => now.map((one) => (one.key === key ? { ...one, state: 'sending' as const } : one)));
      if (line) void post(line);
    },
  };
}

/** Merges the streamed messages with the replies to our own posts, without duplicates. */
function mergeMessages(streamed: readonly ChatMessage[], own: readonly ChatMessage[]): ChatMessage[] {
  return [...new Map([...own, ...streamed].map((turn) => [turn.id, turn])).values()];
}
