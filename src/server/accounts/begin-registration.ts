import type { accountApi } from '@/domain/accounts/api';
import type { Identifier } from '@/domain/accounts/identifier';
import type { Account } from '@/domain/accounts/schema';
import type { AuditSubject } from '@/domain/audit/schema';
import type { BodyOf, ReplyOf } from '@/domain/shared/endpoint';
import { problem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import { httpReply, type HttpReply } from '@/server/platform/http/http-reply';
import { addressCodes, type WaitingAccount } from '@/server/platform/identity/collections';
import type { CodeToSend, NewAccount } from '@/server/platform/identity/port';
import type { Tx } from '@/server/platform/store/port';

type Waiting = HttpReply<ReplyOf<typeof accountApi.register>>;
type Wanted = NewAccount & Pick<WaitingAccount, 'claim'>;

/**
 * Begins a registration whose account, or the one it claims, is opened by the code sent to `address`. Where the address has an account already, its owner gets
 * a message instead of a code. Either way the password is hashed, the same documents are written and the reply is the same. Throws
 * `weak-password`, `too-many-requests` for the address, and `already-registered` for another identifier that no message reaches.
 */
export async function beginRegistration(ctx: Ctx, wanted: Wanted, address: Identifier): Promise<Waiting> {
  const { identity, addressCodes: codes } = ctx.ports;
  const credential = await identity.hashNewPassword(wanted);
  const { password: _hashed, ...rest } = wanted;
  const id = ctx.newId('reg');
  const { expiresAt, write } = codes.prepare(id, address);
  return commitCode(ctx, id, async (tx) => {
    const holder = await codes.findHolder(tx, address.value);
    await requireFree(ctx, tx, wanted, address);
    const sent: CodeToSend = holder
      ? { kind: 'registered', to: address, locale: holder.account.locale }
      : { kind: 'register', to: address, locale: wanted.locale, registration: { ...rest, credential } };
    await write(tx, sent);
    const body = { registrationId: id, sentBy: SENT_BY[address.kind], expiresAt };
    return { holder: holder?.account ?? null, result: httpReply(202, body) };
  });
}

/** Sends another message of a waiting registration. Throws `link-expired`, and `too-many-requests` for the address. */
export async function resendRegistrationCode(
  ctx: Ctx,
  { registrationId: id }: BodyOf<typeof accountApi.resendRegistrationCode>,
): Promise<void> {
  const codes = ctx.ports.addressCodes;
  const kept = await ctx.read.get(addressCodes, id);
  if (kept === null || kept.usedAt !== null || kept.expiresAt <= ctx.now()) throw problem('link-expired');
  const { write } = codes.prepare(id, kept.address);
  await commitCode(ctx, id, async (tx) => {
    const holder = await codes.findHolder(tx, kept.address.value);
    const { registration } = kept;
    const isOpen = holder === null && registration !== undefined;
    const to = kept.address;
    await write(
      tx,
      isOpen
        ? { kind: 'register', to, locale: kept.locale, registration }
        : { kind: 'registered', to, locale: holder?.account.locale ?? kept.locale },
    );
    return { holder: holder?.account ?? null, result: undefined };
  });
}

/**
 * The event is about the registration whoever has the address, so that the trail's chain costs the same; a patient whose address it is
 * sees it among those about them.
 */
async function commitCode<R>(ctx: Ctx, id: string, work: (tx: Tx) => Promise<{ holder: Account | null; result: R }>): Promise<R> {
  let subject: AuditSubject = { type: 'registration', id };
  return ctx.commit(
    'account.ask_registration_code',
    () => subject,
    async (tx) => {
      const { holder, result } = await work(tx);
      subject = aboutHolder({ type: 'registration', id }, holder);
      return result;
    },
  );
}

/** An audit subject that names the patient whose address was typed, if it is a patient's. */
export function aboutHolder(subject: AuditSubject, holder: Account | null): AuditSubject {
  return holder?.role === 'patient' ? { ...subject, patientId: holder.id } : subject;
}

/** Of the identifiers given, the one that no message reaches must be free. */
async function requireFree(ctx: Ctx, tx: Tx, { email, phone }: NewAccount, address: Identifier): Promise<void> {
  const other = [email, phone].find((one) => one !== undefined && one !== address.value);
  if (other !== undefined && (await ctx.ports.addressCodes.findHolder(tx, other)) !== null) throw problem('already-registered');
}

const SENT_BY = { email: 'email', phone: 'sms' } as const;
