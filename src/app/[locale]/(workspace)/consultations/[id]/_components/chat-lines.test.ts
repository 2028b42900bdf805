import { expect, it } from 'vitest';
import { chatLines, unreadCount } from './chat-lines';

const turn = (seq: number, from: string) => ({
  id: `msg_${seq}`,
  seq,
  from,
  role: 'patient' as const,
  text: `t${seq}`,
  at: '2026-01-05T10:00:00.000Z',
});
const KEPT = [turn(3, 'usr_b'), turn(2, 'usr_a'), turn(1, 'usr_b')];

it('tells the chat from its beginning, with what is on its way at the end', () => {
  const lines = chatLines(KEPT, [{ key: 'k', text: 'soon', state: 'sending' }], 'usr_a');
  expect(lines.map(({ text, isOwn, state }) => [text, isOwn, state])).toEqual([
    ['t1', false, 'kept'],
    ['t2', true, 'kept'],
    ['t3', false, 'kept'],
    ['soon', true, 'sending'],
  ]);
});

it('counts what the other wrote since, and nothing of one’s own', () => {
  expect([unreadCount(KEPT, 'usr_a', 1), unreadCount(KEPT, 'usr_b', 0), unreadCount(KEPT, 'usr_a', 3)]).toEqual([1, 1, 0]);
});
