import { pauseSeconds, type SendOutcome } from '@/domain/notifications/delivery';
import { addSeconds } from '@/domain/shared/instant';
import type { Ctx } from '@/server/platform/ctx';
import { codeMessages, type CodeMessage } from '@/server/platform/identity/collections';

const BATCH = 100;
/** Attempts before a message is given up; with the pauses between them its code has nearly expired. */
const TRIES_MAX = 6;
/** How long a message stays with the process that is sending it: longer than an attempt may take. */
const CLAIM_SECONDS = 60;

/**
 * Sends the messages with codes that are due. One whose outcome nobody knows is sent again: a code that arrives twice is the same code.
 * Returns how many were attempted.
 */
export async function deliverCodes(ctx: Ctx): Promise<number> {
  const { email, phone } = ctx.ports.notify.reaches;
  if (!email && !phone) return 0;
  const due = await ctx.read.find(codeMessages, { where: [['dueAt', '<=', ctx.now()]], orderBy: [['dueAt', 'asc']], limit: BATCH });
  const attempts = await Promise.all(due.map(({ id }) => deliverOne(ctx, id)));
  return attempts.filter(Boolean).length;
}

async function deliverOne(ctx: Ctx, id: string): Promise<boolean> {
  const begun = await ctx.commitUnaudited(async (tx) => {
    const message = await tx.get(codeMessages, id);
    const now = ctx.now();
    if (message === null || message.dueAt > now) return null;
    if (message.to === undefined || message.expiresAt <= now) {
      tx.remove(codeMessages, id);
      return null;
    }
    const sending = { ...message, tries: message.tries + 1, dueAt: addSeconds(now, CLAIM_SECONDS) };
    tx.put(codeMessages, sending);
    return sending;
  });
  if (begun === null) return false;
  await settle(ctx, begun, await send(ctx, begun));
  return true;
}

async function send(ctx: Ctx, { id, kind, to, code, locale }: CodeMessage): Promise<SendOutcome> {
  const { senders, composeCode } = ctx.ports.notify;
  const sender = to?.kind === 'email' ? senders.email : senders.sms;
  if (to === undefined || sender === undefined) return { is: 'impossible', reason: 'not-configured' };
  return sender.send({ key: id, to: to.value, message: composeCode({ kind, code, locale }), isUrgent: true });
}

async function settle(ctx: Ctx, { id, kind, tries }: CodeMessage, outcome: SendOutcome): Promise<void> {
  const isWorthAnother = (outcome.is === 'refused' || outcome.is === 'unknown') && tries < TRIES_MAX;
  if (outcome.is !== 'sent') ctx.ports.log.warn({ code: kind, outcome: outcome.is, tries }, 'A message with a code was not sent.');
  await ctx.commitUnaudited(async (tx) => {
    const message = await tx.get(codeMessages, id);
    if (message === null) return;
    if (isWorthAnother) tx.put(codeMessages, { ...message, dueAt: addSeconds(ctx.now(), pauseSeconds(tries, Math.random())) });
    else tx.remove(codeMessages, id);
  });
}
