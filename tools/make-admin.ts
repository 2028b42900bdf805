/**
 * `npm run make-admin -- EMAIL`: says whose account that is; with `--yes` makes it an admin's. The first admin of an
 * installation is made so, because only an admin verifies doctors. The account was registered on the site before.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Account } from '@/domain/accounts/schema';
import { readIdentifier } from '@/domain/accounts/identifier';
import { isProblem } from '@/domain/shared/problem';
import { makeCtx } from '@/server/platform/ctx';
import { loadEnv } from '@/server/platform/env';
import { accounts } from '@/server/platform/identity/collections';
import { getPlatform, STORE_FILE, type Platform } from '@/server/platform/platform';
import { preparePlatform } from '@/server/platform/prepare';
import { newId } from '@/server/platform/random';
import { makeAdmin } from '@/server/people/make-admin';
import { runClosers } from '../server/close-server.mjs';
import { OperatorError } from './operator/operator-error';
import { printForOperator } from './operator/run-as-operator';

const USAGE = 'Usage: npm run make-admin -- EMAIL [--yes]';

await printForOperator(async () => {
  const { email, isSure } = readArguments();
  requireStore();
  await preparePlatform();
  try {
    await make(getPlatform(), email, isSure);
  } finally {
    await runClosers();
  }
});

function readArguments(): { email: string; isSure: boolean } {
  try {
    const { values, positionals } = parseArgs({ options: { yes: { type: 'boolean' } }, allowPositionals: true });
    const identifier = positionals.length === 1 ? readIdentifier(positionals[0] ?? '') : null;
    if (identifier?.kind === 'email') return { email: identifier.value, isSure: values.yes === true };
  } catch {
    // Falls through to the usage.
  }
  throw new OperatorError(USAGE);
}

/** Opening a store that is not there would make an empty one. */
function requireStore(): void {
  const env = loadEnv();
  if (env.PLATFORM !== 'embedded' || existsSync(path.join(env.DATA_DIR, STORE_FILE))) return;
  throw new OperatorError(`There is no store in ${path.resolve(env.DATA_DIR)}: is DATA_DIR right?`);
}

async function make(platform: Platform, email: string, isSure: boolean): Promise<void> {
  const account = await findAccount(platform, email);
  const { name, role, createdAt } = account;
  if (role === 'admin') return print(`${email} is an admin already.`);
  print(`${email} is the account of ${name}, registered as ${role} at ${createdAt}.`);
  await requireConfirmed(platform, account);
  if (!isSure)
    return print(`If that is the person, run this again with --yes. An admin verifies doctors, suspends accounts and manages clinics.`);
  try {
    await makeAdmin(makeCtx(platform, { principal: null, requestId: newId('req') }), account.id);
  } catch (error) {
    throw refusal(error);
  }
  print('The account is an admin’s from now on. Its sessions have ended: sign in again.');
}

async function findAccount(platform: Platform, email: string): Promise<Account> {
  const id = await platform.identity.userIdOf(email);
  const account = id === null ? null : await platform.store.get(accounts, id);
  if (account !== null) return account;
  throw new OperatorError(
    `Nobody has registered as ${email}. Register on the site, as a patient and without filling in a profile, then run this again.`,
  );
}

/** Anybody may register with anybody's address: where addresses can be confirmed, only its owner becomes an admin. */
async function requireConfirmed(platform: Platform, account: Account): Promise<void> {
  const { emailVerified } = await platform.identity.securityOf(account);
  if (emailVerified !== false) return;
  throw new OperatorError(
    'The address is not confirmed. Sign in, open /security, confirm it by the link that is sent by e-mail, then run this again.',
  );
}

function refusal(error: unknown): unknown {
  if (!isProblem(error)) return error;
  if (error.code === 'wrong-state')
    return new OperatorError('The account has a profile, and an admin has none: register another one for administering.');
  if (error.code === 'not-allowed') return new OperatorError('The account is suspended.');
  return error;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
