import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '@/domain/accounts/schema';
import { isProblem } from '@/domain/shared/problem';
import { newId } from '../random';
import { isAlreadyExists, type Store } from '../store/port';
import { accounts, identifiers } from './collections';
import type { Identity, NewAccount } from './port';

/** An identity adapter under test on an empty store. `later` advances its clock. */
export type Opened = { identity: Identity; store: Store; later: (seconds: number) => void; close: () => Promise<void> };

const PASSWORD = 'a kettle of green mangoes';
const DAY = 86_400;
const PHONE = { userAgent: 'Old Phone' };

/** The contract of every identity adapter, whoever stores the passwords. */
export function identityContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name} keeps the promises of an identity`, () => {
    let platform: Opened;
    let people = 0;
    beforeAll(async () => {
      platform = await open();
    });
    afterAll(() => platform.close());

    const someone = (overrides: Partial<NewAccount> = {}): NewAccount => {
      people += 1;
      const tail = `${String(Date.now()).slice(-5)}${String(people).padStart(3, '0')}`;
      const named = 'email' in overrides || 'phone' in overrides;
      return {
        name: 'Asha Rani',
        role: 'patient',
        locale: 'pa',
        password: PASSWORD,
        ...(!named && { email: `asha-${tail}@contract.test`, phone: `+9198${tail}` }),
        ...overrides,
      };
    };
    const join = async (overrides: NewAccount): Promise<Account> => {
      const prepared = await platform.identity.prepareAccount(newId('usr'), overrides);
      await platform.store.commit(async (tx) => prepared.create(tx));
      return prepared.account;
    };
    const check = (identifier: string | undefined, password = PASSWORD) =>
      platform.identity.checkPassword({ identifier: identifier ?? '', password });
    const enter = async (account: Account, client = PHONE) => platform.identity.openSession({ account, secondFactor: 'none' }, client);
    const principalOf = async (kind: 'cookie' | 'bearer', value: string) =>
      (await platform.identity.principalOf({ kind, value }))?.userId ?? null;
    const setStatus = async ({ id }: Account, status: Account['status']) => {
      await platform.store.commit(async (tx) => {
        const account = await tx.get(accounts, id);
        if (account) tx.put(accounts, { ...account, status });
        platform.identity.noteChange(tx, id);
      });
      await platform.identity.endSessionsOf(id);
    };
    const codeOf = (error: unknown) => (isProblem(error) ? error.code : error);

    test('a registered person signs in by either identifier, however it is typed', async () => {
      const overrides = someone();
      const { id } = await join(overrides);
      const { email = '', phone = '' } = overrides;
      for (const typed of [email, email.toUpperCase(), ` ${email} `, phone, phone.replace('+91', '0')]) {
        expect(await check(typed)).toMatchObject({ is: 'right', account: { id } });
        expect(await platform.identity.userIdOf(typed)).toBe(id);
      }
    });

    test.each(['email', 'phone'] as const)('an account with only an %s has a password too', async (kind) => {
      const { [kind]: identifier } = someone();
      const { id } = await join(someone({ [kind]: identifier }));
      expect(await check(identifier)).toMatchObject({ is: 'right', account: { id } });
      expect(await check(identifier, `${PASSWORD}.`)).toEqual({ is: 'wrong' });
    });

    test('a wrong password and an unknown account get the same answer', async () => {
      const { email } = await join(someone());
      const answers = await Promise.all([
        check(email, 'not the password'),
        check('nobody@contract.test'),
        check('+919812345678'),
        check('neither'),
        check(email, ''),
      ]);
      expect(answers).toEqual(answers.map(() => ({ is: 'wrong' })));
    });

    test('a password matches however its accents were typed', async () => {
      const { email } = await join(someone({ password: 'un café noir à Nabha' }));
      expect(await check(email, 'un café noir à Nabha'.normalize('NFD'))).toMatchObject({ is: 'right' });
    });

    test('a weak password is refused and leaves nothing, so that a better one is accepted', async () => {
      const overrides = someone();
      const weak = platform.identity.prepareAccount(newId('usr'), { ...overrides, password: 'short' });
      expect(codeOf(await weak.catch((error: unknown) => error))).toBe('weak-password');
      expect(await check(overrides.email, 'short')).toEqual({ is: 'wrong' });
      await join(overrides);
      expect(await check(overrides.email)).toMatchObject({ is: 'right' });
    });

    test('an identifier has one account: a second registration fails and does not change the first', async () => {
      const overrides = someone();
      const { id } = await join(overrides);
      const second = await platform.identity.prepareAccount(newId('usr'), {
        ...overrides,
        phone: undefined,
        password: 'another green kettle',
      });
      const refused = await platform.store.commit(async (tx) => second.create(tx)).catch((error: unknown) => error);
      await second.undo();
      expect(isAlreadyExists(refused, identifiers)).toBe(true);
      expect(await check(overrides.email)).toMatchObject({ is: 'right', account: { id } });
      expect(await check(overrides.email, 'another green kettle')).toEqual({ is: 'wrong' });
    });

    test('a registration whose commit failed is undone, and its identifier is free', async () => {
      const overrides = someone();
      const failed = await platform.identity.prepareAccount(newId('usr'), { ...overrides, password: 'the first of two kettles' });
      await failed.undo();
      expect(await check(overrides.email, 'the first of two kettles')).toEqual({ is: 'wrong' });
      await join(overrides);
      expect(await check(overrides.email)).toMatchObject({ is: 'right' });
    });

    test('undoing a registration does not remove an account that was created', async () => {
      const overrides = someone();
      const prepared = await platform.identity.prepareAccount(newId('usr'), overrides);
      await platform.store.commit(async (tx) => prepared.create(tx));
      await prepared.undo();
      expect(await check(overrides.email)).toMatchObject({ is: 'right' });
    });

    test('a session cookie identifies its person, and is not accepted as a bearer token', async () => {
      const account = await join(someone());
      const cookie = await enter(account);
      expect([await principalOf('cookie', cookie), await principalOf('bearer', cookie)]).toEqual([account.id, null]);
      const principal = await platform.identity.principalOf({ kind: 'cookie', value: cookie });
      expect(principal).toMatchObject({ name: 'Asha Rani', role: 'patient', locale: 'pa', verified: true });
      if (principal) await platform.identity.requireUnrevoked(principal);
    });

    test('a changed cookie, a truncated one and none identify nobody', async () => {
      const cookie = await enter(await join(someone()));
      const [id = '', secret = '', ...rest] = cookie.split('.');
      const changed = [
        [id, `${secret.slice(0, -1)}${secret.endsWith('a') ? 'b' : 'a'}`, ...rest].join('.'),
        id,
        `${id}.`,
        '',
        '.',
        `ses_${'x'.repeat(20)}.${secret}`,
      ];
      expect(await Promise.all(changed.map((value) => principalOf('cookie', value)))).toEqual(changed.map(() => null));
    });

    test('sessions are listed; one of them can be ended, but not somebody else’s', async () => {
      const [mine, other] = [await join(someone()), await join(someone())];
      const cookie = await enter(mine);
      const laptop = await enter(mine, { userAgent: 'Laptop' });
      const { sessionId = '' } = (await platform.identity.principalOf({ kind: 'cookie', value: cookie })) ?? {};
      const list = await platform.identity.sessionsOf(mine.id, sessionId);
      expect(list.map(({ userAgent, current }) => [userAgent, current]).sort()).toEqual([
        ['Laptop', false],
        ['Old Phone', true],
      ]);
      const far = list.find(({ current }) => !current)?.id ?? '';
      expect(codeOf(await platform.identity.endSession(other.id, far).catch((error: unknown) => error))).toBe('not-found');
      await platform.identity.endSession(mine.id, far);
      expect([await principalOf('cookie', cookie), await principalOf('cookie', laptop)]).toEqual([mine.id, null]);
    });

    test('every session but one ends, and then every one; the next sign-in works', async () => {
      const account = await join(someone());
      const [cookie, laptop] = [await enter(account), await enter(account)];
      const { accessToken, refreshToken } = await platform.identity.openTokens({ account, secondFactor: 'none' }, PHONE);
      const { sessionId } = (await platform.identity.principalOf({ kind: 'cookie', value: cookie })) ?? {};
      await platform.identity.endSessionsOf(account.id, sessionId);
      expect([await principalOf('cookie', cookie), await principalOf('cookie', laptop), await principalOf('bearer', accessToken)]).toEqual([
        account.id,
        null,
        null,
      ]);
      await platform.identity.endSessionsOf(account.id);
      expect(await principalOf('cookie', cookie)).toBeNull();
      expect(codeOf(await platform.identity.refresh(refreshToken).catch((error: unknown) => error))).toBe('sign-in-needed');
      const again = await platform.identity.principalOf({ kind: 'cookie', value: await enter(account) });
      expect(again?.userId).toBe(account.id);
      if (again) await platform.identity.requireUnrevoked(again);
    });

    test('a refresh token gives new tokens once; its second use revokes the session', async () => {
      const account = await join(someone());
      const first = await platform.identity.openTokens({ account, secondFactor: 'none' }, PHONE);
      expect([
        first.tokenType,
        first.expiresIn,
        await principalOf('bearer', first.accessToken),
        await principalOf('cookie', first.accessToken),
      ]).toEqual(['Bearer', 1800, account.id, null]);
      const second = await platform.identity.refresh(first.refreshToken);
      expect([await principalOf('bearer', first.accessToken), await principalOf('bearer', second.accessToken)]).toEqual([null, account.id]);
      expect(codeOf(await platform.identity.refresh(first.refreshToken).catch((error: unknown) => error))).toBe('sign-in-needed');
      expect(await principalOf('bearer', second.accessToken)).toBeNull();
      expect(codeOf(await platform.identity.refresh(second.refreshToken).catch((error: unknown) => error))).toBe('sign-in-needed');
    });

    test('of many concurrent refreshes with one token at most one succeeds', async () => {
      const { refreshToken } = await platform.identity.openTokens({ account: await join(someone()), secondFactor: 'none' }, PHONE);
      const tried = await Promise.allSettled(Array.from({ length: 8 }, () => platform.identity.refresh(refreshToken)));
      expect(tried.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
    });

    test('a suspended person is signed out at once and returns only by signing in again', async () => {
      const account = await join(someone());
      const cookie = await enter(account);
      const { accessToken, refreshToken } = await platform.identity.openTokens({ account, secondFactor: 'none' }, PHONE);
      await setStatus(account, 'suspended');
      expect([await principalOf('cookie', cookie), await principalOf('bearer', accessToken)]).toEqual([null, null]);
      expect(codeOf(await platform.identity.refresh(refreshToken).catch((error: unknown) => error))).toBe('sign-in-needed');
      const answer = await check(account.email);
      expect(answer.is === 'right' && answer.account.status === 'active').toBe(false);
      await setStatus(account, 'active');
      expect([await principalOf('cookie', cookie), await principalOf('bearer', accessToken)]).toEqual([null, null]);
      expect(await check(account.email)).toMatchObject({ is: 'right', account: { id: account.id, status: 'active' } });
    });

    test('a session keeps with what it was opened and when its person last proved who they are, and no other session does', async () => {
      const account = await join(someone());
      const [cookie, other] = [await enter(account), await enter(account)];
      const principal = async (value: string) => platform.identity.principalOf({ kind: 'cookie', value });
      const before = await principal(cookie);
      expect(before).toMatchObject({ secondFactor: 'none', provenAt: expect.any(String) as string });
      platform.later(60);
      await platform.identity.noteProof(before?.sessionId ?? '', 'app');
      const after = await principal(cookie);
      expect([after?.secondFactor, (after?.provenAt ?? '') > (before?.provenAt ?? '')]).toEqual(['app', true]);
      expect(await principal(other)).toMatchObject({ secondFactor: 'none' });
    });

    test('a person proves again who they are by the password, and by no other one', async () => {
      const account = await join(someone());
      expect(await platform.identity.checkAgain(account, { password: PASSWORD })).toMatchObject({ is: 'right', secondFactor: 'none' });
      for (const password of [`${PASSWORD}.`, '', undefined]) {
        expect(await platform.identity.checkAgain(account, { password })).toEqual({ is: 'wrong' });
      }
    });

    test('a recovery code is spent once, and new ones end the old ones', async () => {
      const { id } = await join(someone());
      const { secondFactor } = platform.identity;
      const spend = (code = '') => platform.store.commit((tx) => secondFactor.spendRecoveryCode(tx, id, code));
      const [first, second] = [secondFactor.newRecoveryCodes(id), secondFactor.newRecoveryCodes(id)];
      await platform.store.commit(first.write);
      expect(await spend(first.recoveryCodes[0])).toBe(9);
      expect(codeOf(await spend(first.recoveryCodes[0]).catch((error: unknown) => error))).toBe('second-factor-needed');
      await platform.store.commit(second.write);
      expect(codeOf(await spend(first.recoveryCodes[1]).catch((error: unknown) => error))).toBe('second-factor-needed');
      expect(await spend(second.recoveryCodes[9])).toBe(9);
    });

    test('recorded provider tasks are performed once', async () => {
      const { id } = await join(someone());
      await platform.store.commit(async (tx) => platform.identity.noteChange(tx, id));
      await platform.identity.settle(id);
      expect(await platform.identity.settleAll()).toBe(0);
    });

    // Last, because the clock only moves forward.
    test('access and refresh tokens expire after half an hour and a week, a session after two weeks', async () => {
      const account = await join(someone());
      const cookie = await enter(account);
      const tokens = await platform.identity.openTokens({ account, secondFactor: 'none' }, PHONE);
      platform.later(1801);
      expect([await principalOf('bearer', tokens.accessToken), await principalOf('cookie', cookie)]).toEqual([null, account.id]);
      const fresh = await platform.identity.refresh(tokens.refreshToken);
      expect(await principalOf('bearer', fresh.accessToken)).toBe(account.id);
      platform.later(7 * DAY + 1);
      expect(codeOf(await platform.identity.refresh(fresh.refreshToken).catch((error: unknown) => error))).toBe('sign-in-needed');
      expect(await principalOf('cookie', cookie)).toBe(account.id);
      platform.later(7 * DAY);
      expect(await principalOf('cookie', cookie)).toBeNull();
    });
  });
}
