import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GET as me } from '@/app/api/auth/me/route';
import { GET as access } from '@/app/api/profile/me/access/route';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { addSeconds } from '@/domain/shared/instant';
import { accounts, addressCodes, codeMessages } from '@/server/platform/identity/collections';
import { purgeExpired } from '@/server/platform/jobs/purge-expired';
import { makeCtx } from '@/server/platform/ctx';
import { cookieFrom } from '@/testing/browser';
import { MONDAY_NINE, openClinic, rehearsed, type Clinic, type Got } from '@/testing/clinic';
import { countingStore } from '@/testing/counting-store';
import { codeIn, openMailServer, sendCodes, type MailServer } from '@/testing/mail-server';
import { logIn } from '@/testing/second-factor';
import { POST as resend } from '../resend/route';
import { POST } from '../route';
import { POST as confirm } from './route';

const PASSWORD = 'a quiet river in June';
const PATH = '/api/auth/register';
const NEW = 'nimrat@new.test';
const KNOWN = 'asha@demo.test';

let mail: MailServer;
let clinic: Clinic;
let counted: ReturnType<typeof countingStore>;
let hashed = 0;
beforeAll(async () => {
  mail = await openMailServer();
});
beforeEach(async () => {
  mail.mails.length = 0;
  counted = countingStore(rehearsed(':memory:'));
  clinic = await openClinic(mail.env, counted.store);
  const { identity } = clinic.platform;
  clinic.platform.identity = { ...identity, hashNewPassword: (input) => ((hashed += 1), identity.hashNewPassword(input)) };
});
afterEach(() => clinic.close());
afterAll(() => mail.close());

const register = (email: string, more: object = {}) =>
  clinic.call(POST, { path: PATH, body: { name: 'Nimrat Kaur', role: 'patient', password: PASSWORD, email, ...more } });
const use = (registrationId: unknown, code: string) => clinic.call(confirm, { path: `${PATH}/confirm`, body: { registrationId, code } });
const again = (registrationId: unknown) => clinic.call(resend, { path: `${PATH}/resend`, body: { registrationId } });
/** The newest message to an address. */
const sentTo = async (address: string) => {
  await sendCodes(clinic);
  return mail.mails.findLast(({ to }) => to === address) ?? { to: '', text: '' };
};
const wrong = { status: 400, body: { code: 'bad-request', errors: [{ at: 'code', code: 'wrong-sent-code' }] } };
const other = (code: string) => (code === '0000 0000' ? '1111 1111' : '0000 0000');
const later = (seconds: number) => clinic.at(addSeconds(MONDAY_NINE, seconds));

describe('where messages reach the address', () => {
  test('a known and an unknown one are answered alike, and cost the same reads, writes, hashes and messages', async () => {
    const costs: object[] = [];
    const replies: Pick<Got, 'status' | 'body'>[] = [];
    for (const email of ['ravi@demo.test', 'nobody@new.test']) {
      const [hashes, waiting] = [hashed, await clinic.platform.store.count(codeMessages, {})];
      counted.bill();
      const { status, body } = await register(email);
      const bill = counted.bill();
      const messages = (await clinic.platform.store.count(codeMessages, {})) - waiting;
      costs.push({ ...bill, hashes: hashed - hashes, messages });
      replies.push({ status, body: { ...body, registrationId: String(body['registrationId']).replace(/\w{20}$/, '') } });
    }
    expect(replies).toEqual(replies.map(() => replies[0]));
    expect(replies[0]).toMatchObject({ status: 202, body: { registrationId: 'reg_', sentBy: 'email' } });
    expect(costs[0]).toEqual(costs[1]);
    expect(costs[0]).toMatchObject({ hashes: 1, messages: 1 });
  });

  test('the code opens the account, whose address is proven; until then there is none, and the password is nowhere', async () => {
    const before = await clinic.platform.store.count(accounts, {});
    const { body } = await register(NEW, { locale: 'pa' });
    expect(await clinic.platform.store.count(accounts, {})).toBe(before);
    expect((await logIn(clinic, NEW, undefined, PASSWORD)).body['code']).toBe('wrong-credentials');
    const message = await sentTo(NEW);
    expect(message.text).toContain('ਤੀਹ ਮਿੰਟ');
    const got = await use(body['registrationId'], codeIn(message));
    expect(got).toMatchObject({ status: 201, body: { user: { name: 'Nimrat Kaur', role: 'patient', email: NEW, locale: 'pa' } } });
    expect((await logIn(clinic, NEW, undefined, PASSWORD)).status).toBe(200);
    expect((await clinic.platform.addressCodes.findHolder(clinic.platform.store, NEW))?.isProven).toBe(true);
    const kept = await Promise.all(
      [addressCodes, codeMessages].map((c) => clinic.platform.store.find(c as typeof addressCodes, { limit: 9 })),
    );
    expect(JSON.stringify(kept)).not.toContain(PASSWORD);
  });

  test('the owner of an address that has an account is told, in their language and in their trail, and no code opens another', async () => {
    const { body } = await register(KNOWN);
    const message = await sentTo(KNOWN);
    expect(message.text).toMatch(/खाता पहले से|already|ਪਹਿਲਾਂ/);
    expect(codeIn(message)).toBe('');
    expect(message.text).toContain('/sign-in');
    expect(await use(body['registrationId'], '0000 0000')).toMatchObject(wrong);
    const trail = await clinic.call(access, { as: KNOWN, path: '/api/profile/me/access' });
    expect((trail.body['items'] as { action: string }[]).map(({ action }) => action)).toContain('account.ask_registration_code');
    expect((await logIn(clinic, KNOWN, undefined, DEMO_PASSWORD)).status).toBe(200);
  });

  test('a code works once, for half an hour, in any script, and with its own registration alone', async () => {
    const [mine, theirs] = [(await register(NEW)).body['registrationId'], (await register('other@new.test')).body['registrationId']];
    const code = codeIn(await sentTo(NEW));
    expect(await use(theirs, code)).toMatchObject(wrong);
    const typed = [...code].map((one) => (one === ' ' ? '' : String.fromCodePoint(0x0a66 + Number(one)))).join('');
    expect((await use(mine, typed)).status).toBe(201);
    expect(await use(mine, code)).toMatchObject(wrong);
    const late = codeIn(await sentTo('other@new.test'));
    later(1800);
    expect(await use(theirs, late)).toMatchObject(wrong);
    expect(await use('reg_00000000000000000000', late)).toMatchObject(wrong);
  });

  test('the fifth wrong code ends it, and of many right ones at once one opens the account', async () => {
    const { registrationId } = (await register(NEW)).body;
    const code = codeIn(await sentTo(NEW));
    for (let i = 0; i < 5; i += 1) expect(await use(registrationId, other(code))).toMatchObject(wrong);
    expect(await use(registrationId, code)).toMatchObject(wrong);
    const second = (await register(NEW)).body['registrationId'];
    const right = codeIn(await sentTo(NEW));
    const statuses = (await Promise.all([1, 2, 3].map(() => use(second, right)))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
  });

  test('a second message replaces the first code; more than three in half an hour are not sent, whoever the address belongs to', async () => {
    for (const email of [NEW, KNOWN]) {
      const { registrationId } = (await register(email)).body;
      expect((await again(registrationId)).status).toBe(204);
      expect((await again(registrationId)).status).toBe(204);
      const refused = await again(registrationId);
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1800']);
      expect((await register(email)).status).toBe(429);
    }
    await sendCodes(clinic);
    const sent = mail.mails.filter(({ to }) => to === NEW);
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(codeIn)).size).toBe(3);
    expect(mail.mails.filter(({ to }) => to === KNOWN)).toHaveLength(3);
    later(1800);
    expect((await register(NEW)).status).toBe(202);
  });

  test('whoever proves an address first has it; the other is told so, being its owner too', async () => {
    const [first, second] = [(await register(NEW)).body['registrationId'], (await register(NEW)).body['registrationId']];
    await sendCodes(clinic);
    const [one = '', two = ''] = mail.mails.map(codeIn);
    const used = [await use(first, one), await use(first, two), await use(second, two), await use(second, one)].map(({ status }) => status);
    expect(used.filter((status) => status === 201)).toHaveLength(1);
    expect(used).toContain(409);
  });

  test('a form goes on to the page for the code, and with the code is signed in', async () => {
    const then = '/pa/register/code?then=%2Fpa%2Fhome&registration={registrationId}';
    const form = { name: 'Nimrat', email: NEW, password: PASSWORD, role: 'patient', phone: '', _then: then };
    const begun = await clinic.call(POST, { path: PATH, form });
    const [, registrationId = ''] = /registration=(reg_\w+)$/.exec(begun.headers.get('location') ?? '') ?? [];
    expect([begun.status, cookieFrom(begun.headers)]).toEqual([303, '']);
    const done = await clinic.call(confirm, {
      path: `${PATH}/confirm`,
      form: { registrationId, code: codeIn(await sentTo(NEW)), _then: '/pa/home' },
    });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/pa/home']);
    const { status } = await clinic.call(me, { path: '/api/auth/me', headers: { cookie: cookieFrom(done.headers) } });
    expect(status).toBe(200);
  });

  test('sent twice with one key it is one registration and one message', async () => {
    const sent = {
      path: PATH,
      body: { name: 'N', role: 'patient', password: PASSWORD, email: NEW },
      headers: { 'idempotency-key': 'waits-once' },
    };
    const [one, two] = [await clinic.call(POST, sent), await clinic.call(POST, sent)];
    expect([two.status, two.text]).toEqual([202, one.text]);
    await sendCodes(clinic);
    expect(mail.mails).toHaveLength(1);
  });

  test('what is over is removed: messages that arrived, and registrations that ended', async () => {
    await register(NEW);
    await sendCodes(clinic);
    expect(await clinic.platform.store.count(codeMessages, {})).toBe(0);
    later(1801);
    await purgeExpired(makeCtx(clinic.platform, { principal: null, requestId: 'req_of_this_test' }));
    expect(await clinic.platform.store.count(addressCodes, {})).toBe(0);
  });
});

describe('where messages reach only e-mail addresses', () => {
  test('a phone number alone opens an account as before, and is told to be taken as before', async () => {
    const phone = { email: undefined, phone: '98765 00011' };
    expect((await register('', phone)).status).toBe(201);
    expect((await register('', phone)).body['code']).toBe('already-registered');
  });

  test('beside an address a taken number is refused, whether or not the address has an account', async () => {
    await register('', { email: undefined, phone: '9876500012' });
    const both = await Promise.all([NEW, KNOWN].map((email) => register(email, { phone: '9876500012' })));
    expect(both.map(({ status, text }) => [status, text])).toEqual([
      [409, both[0]?.text],
      [409, both[0]?.text],
    ]);
  });
});
