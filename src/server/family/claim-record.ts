import type { handoverApi, ClaimBody } from '@/domain/family/handover-api';
import { toUser, type Account, type User } from '@/domain/accounts/schema';
import { isDependant } from '@/domain/family/dependant';
import { linkState, type CareInvitation } from '@/domain/family/schema';
import type { BodyOf, ReplyOf } from '@/domain/shared/endpoint';
import { isProblem, problem } from '@/domain/shared/problem';
import { beginRegistration } from '@/server/accounts/begin-registration';
import { requireRightCode, wrongCode } from '@/server/accounts/confirm-registration';
import { readIdentifiers } from '@/server/accounts/register-account';
import { notify } from '@/server/notifications/notify';
import type { Ctx } from '@/server/platform/ctx';
import type { HttpReply } from '@/server/platform/http/http-reply';
import { accounts, identifiers } from '@/server/platform/identity/collections';
import type { NewAccount, Write } from '@/server/platform/identity/port';
import { isAlreadyExists, type Reader, type Tx } from '@/server/platform/store/port';
import { careInvitations, careLinks } from './collections';
import { findLinksTo } from './find-links';

type Reply = ReplyOf<typeof handoverApi.claim>;
export type ClaimReply = Reply | HttpReply<Reply>;
type Claim = { invitationId: string; accountId: string };

/** Far above the number that can be open. */
const INVITATIONS_MAX = 50;

/**
 * Gives a child's account its first sign-in, by the code a parent made: record and visits stay under the same id and are the
 * child's own from then on. The parents become caregivers with the same scopes until the eighteenth birthday, whom the child can end at
 * any time. Where messages reach the address, it waits for the code sent there, as a registration does. Wrong invitation codes are
 * counted in the store, by the network address. Throws `not-found` for a code that was never made, has been used or is too old,
 * `weak-password`, `already-registered`, and `too-many-requests` after wrong ones.
 */
export async function claimRecord(ctx: Ctx, body: ClaimBody, from: { address: string }): Promise<ClaimReply> {
  const { failedAttempts } = ctx.ports;
  const counted = failedAttempts.countersOf(`claim-code ${from.address}`, { ...from, deviceId: null });
  return failedAttempts.runSerially(counted, async () => {
    await failedAttempts.requireNoWait(counted);
    try {
      return await claimOnce(ctx, body);
    } catch (error) {
      if (isProblem(error) && error.code === 'not-found') await failedAttempts.recordFailure(counted);
      throw error;
    }
  });
}

async function claimOnce(ctx: Ctx, { code, password, locale, ...given }: ClaimBody): Promise<ClaimReply> {
  const { address, ...names } = readIdentifiers(ctx, given);
  const [found] = await ctx.read.find(careInvitations, { where: [['codeHash', '==', ctx.ports.shortCodes.hash(code)]], limit: 1 });
  const { id: invitationId, patientId: accountId } = requireOpen(found ?? null, ctx.now());
  const claim = { invitationId, accountId };
  const child = await requireDependant(ctx.read, accountId);
  const wanted = { name: child.name, role: child.role, password, locale: locale ?? child.locale, ...names };
  if (address !== undefined) return beginRegistration(ctx, { ...wanted, claim }, address);
  return { user: await openAtOnce(ctx, claim, wanted, child) };
}

async function openAtOnce(ctx: Ctx, claim: Claim, wanted: NewAccount, child: Account): Promise<User> {
  const prepared = await ctx.ports.identity.prepareAccount(child.id, wanted, child);
  try {
    return await commitClaim(ctx, claim, async (tx, current) => {
      if (current.version !== child.version) throw problem('conflict');
      return () => {
        prepared.create(tx);
        ctx.ports.identity.noteChange(tx, child.id);
        return prepared.account;
      };
    });
  } catch (error) {
    await prepared.undo();
    throw error;
  }
}

/**
 * Opens the account that waits for the code sent to its address. Throws `bad-request` at `code` as in registering, `not-found` when the
 * invitation was withdrawn or used meanwhile, and `already-registered` when an identifier was taken.
 */
export async function confirmClaim(ctx: Ctx, { registrationId, code }: BodyOf<typeof handoverApi.confirmClaim>): Promise<{ user: User }> {
  const codes = ctx.ports.addressCodes;
  const { kept, waiting } = await requireRightCode(ctx, registrationId, code);
  const { claim } = waiting;
  if (claim === undefined) throw wrongCode();
  const user = await commitClaim(ctx, claim, async (tx, existing) => {
    const spend = await codes.spend(tx, kept);
    return () => {
      spend();
      return codes.openAccount(tx, { id: existing.id, waiting, proven: kept.address, existing });
    };
  });
  return { user };
}

type Opening = (tx: Tx, child: Account) => Promise<() => Account>;

/** One commit for the account, the invitations and the parents' links; `prepare` reads, and what it returns writes. */
async function commitClaim(ctx: Ctx, { invitationId, accountId }: Claim, prepare: Opening): Promise<User> {
  try {
    return await ctx.commit('dependant.claim', { type: 'account', id: accountId, patientId: accountId }, async (tx) => {
      requireOpen(await tx.get(careInvitations, invitationId), ctx.now());
      const child = await requireDependant(tx, accountId);
      const makeOwn = await readForOwn(tx, ctx, child);
      const open = await prepare(tx, child);
      const account = open();
      makeOwn();
      return toUser(account);
    });
  } catch (error) {
    if (isAlreadyExists(error, identifiers)) throw problem('already-registered');
    throw error;
  }
}

async function readForOwn(tx: Tx, ctx: Ctx, { id: patientId, name: patientName }: Account): Promise<Write> {
  const parents = (await findLinksTo(tx, patientId)).filter(({ kind, revokedAt }) => kind === 'guardian' && revokedAt === undefined);
  // What the parents have invited others to is no longer theirs to give.
  const invitations = await tx.find(careInvitations, {
    where: [['patientId', '==', patientId]],
    orderBy: [['createdAt', 'asc']],
    limit: INVITATIONS_MAX,
  });
  const helping = parents.filter((link) => linkState(link, ctx.now()) === 'active');
  return () => {
    for (const link of parents) tx.put(careLinks, { ...link, kind: 'caregiver' });
    for (const { id } of invitations) tx.remove(careInvitations, id);
    const recipients = [patientId, ...helping.map(({ caregiverId }) => caregiverId)];
    notify(tx, ctx, { kind: 'caregiver-handed-over', cause: patientId, recipients, data: { patientId, patientName } });
  };
}

function requireOpen(found: CareInvitation | null, now: string): CareInvitation {
  if (found?.kind !== 'account' || found.validUntil <= now) throw unknownCode();
  return found;
}

async function requireDependant(reader: Reader, patientId: string): Promise<Account> {
  const account = await reader.get(accounts, patientId);
  if (account === null || !isDependant(account) || account.status !== 'active') throw unknownCode();
  return account;
}

function unknownCode() {
  return problem('not-found', { errors: [{ at: 'code', code: 'unknown-code' }] });
}
