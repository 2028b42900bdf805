import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GET as me } from '@/app/api/auth/me/route';
import { POST as register } from '@/app/api/auth/register/route';
import { POST as confirmRegistration } from '@/app/api/auth/register/confirm/route';
import { GET as listUsers } from '@/app/api/admin/users/route';
import { POST as handOver } from '@/app/api/users/family/dependants/[id]/handover/route';
import { DELETE as withdraw } from '@/app/api/users/family/invitations/[id]/route';
import { cookieFrom } from '@/testing/browser';
import { openClinic, type Clinic } from '@/testing/clinic';
import { addChildAs } from '@/testing/family';
import { codeIn, openMailServer, sendCodes, type MailServer } from '@/testing/mail-server';
import { logIn } from '@/testing/second-factor';
import { POST as claim } from '../route';
import { POST } from './route';

const SIMRAN = 'simran@demo.test';
const OWN = 'gurnoor@new.test';
const PASSWORD = 'blue kite over Nabha';
const PATH = '/api/users/family/claim';

let mail: MailServer;
let clinic: Clinic;
let child: string;
beforeAll(async () => {
  mail = await openMailServer();
});
beforeEach(async () => {
  mail.mails.length = 0;
  clinic = await openClinic(mail.env);
  child = await addChildAs(clinic, SIMRAN, { bornOn: '2010-08-14' });
});
afterEach(() => clinic.close());
afterAll(() => mail.close());

const codeBy = () => clinic.call(handOver, { as: SIMRAN, method: 'POST', path: `/api/users/family/dependants/${child}/handover` });
const begin = (code: unknown, email = OWN) => clinic.call(claim, { path: PATH, body: { code, email, password: PASSWORD } });
const confirm = (registrationId: unknown, code: string) => clinic.call(POST, { path: `${PATH}/confirm`, body: { registrationId, code } });
const sentTo = async (address: string) => {
  await sendCodes(clinic);
  return codeIn(mail.mails.findLast(({ to }) => to === address) ?? { to: '', text: '' });
};
const wrong = { status: 400, body: { code: 'bad-request', errors: [{ at: 'code', code: 'wrong-sent-code' }] } };

describe('a child’s record, where messages reach the address', () => {
  test('is taken over with the code sent there, not before, and the address is proven', async () => {
    const begun = await begin((await codeBy()).body['code']);
    expect(begun).toMatchObject({ status: 202, body: { sentBy: 'email' } });
    expect(begun.text).not.toContain(child);
    expect((await logIn(clinic, OWN, undefined, PASSWORD)).status).toBe(401);
    const code = await sentTo(OWN);
    expect(await confirm(begun.body['registrationId'], '0000 0001')).toMatchObject(wrong);
    expect(await confirm(begun.body['registrationId'], code)).toMatchObject({ status: 201, body: { user: { id: child, email: OWN } } });
    expect((await logIn(clinic, OWN, undefined, PASSWORD)).status).toBe(200);
    expect((await clinic.platform.addressCodes.findHolder(clinic.platform.store, OWN))?.isProven).toBe(true);
    const found = await clinic.call(listUsers, { as: 'admin@demo.test', path: `/api/admin/users?q=${encodeURIComponent(OWN)}` });
    expect(found.body['items']).toMatchObject([{ id: child }]);
    expect(await confirm(begun.body['registrationId'], code)).toMatchObject(wrong);
  });

  test('is answered the same for an address that has an account, whose owner is told and gets no code', async () => {
    const [mine, theirs] = [await begin((await codeBy()).body['code']), await begin((await codeBy()).body['code'], 'asha@demo.test')];
    const shape = ({ status, body }: typeof mine) => [status, Object.keys(body), body['sentBy'], body['expiresAt']];
    expect(shape(theirs)).toEqual(shape(mine));
    expect(await sentTo('asha@demo.test')).toBe('');
    expect(mail.mails.map(({ to }) => to)).toContain('asha@demo.test');
    expect(await confirm(theirs.body['registrationId'], '0000 0000')).toMatchObject(wrong);
  });

  test('stays the parents’ when the code was withdrawn meanwhile, and goes to one of two who claim it', async () => {
    const made = await codeBy();
    const [first, second] = [await begin(made.body['code']), await begin(made.body['code'], 'other@new.test')];
    const [one, two] = [await sentTo(OWN), await sentTo('other@new.test')];
    const both = await Promise.all([confirm(first.body['registrationId'], one), confirm(second.body['registrationId'], two)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 404]);
    const sister = await addChildAs(clinic, SIMRAN, { name: 'Harleen Kaur', bornOn: '2012-02-02' });
    const path = `/api/users/family/dependants/${sister}/handover`;
    const { body } = await clinic.call(handOver, { as: SIMRAN, method: 'POST', path });
    const begun = await begin(body['code'], 'harleen@new.test');
    const code = await sentTo('harleen@new.test');
    const gone = `/api/users/family/invitations/${String(body['id'])}`;
    expect((await clinic.call(withdraw, { as: SIMRAN, method: 'DELETE', path: gone })).status).toBe(204);
    expect((await confirm(begun.body['registrationId'], code)).status).toBe(404);
  });

  test('is not opened by the page for registrations, nor a new account by this one', async () => {
    const begun = await begin((await codeBy()).body['code']);
    const code = await sentTo(OWN);
    const body = { registrationId: begun.body['registrationId'], code };
    expect(await clinic.call(confirmRegistration, { path: '/api/auth/register/confirm', body })).toMatchObject(wrong);
    const other = await clinic.call(register, {
      path: '/api/auth/register',
      body: { name: 'Nimrat', role: 'patient', password: PASSWORD, email: 'nimrat@new.test' },
    });
    expect(await confirm(other.body['registrationId'], await sentTo('nimrat@new.test'))).toMatchObject(wrong);
    expect((await confirm(begun.body['registrationId'], code)).status).toBe(201);
  });

  test('is opened by the form, which goes on to the page for the code and signs the child in', async () => {
    const form = {
      code: String((await codeBy()).body['code']),
      email: OWN,
      phone: '',
      password: PASSWORD,
      _then: '/pa/register/code?claim&registration={registrationId}',
    };
    const begun = await clinic.call(claim, { path: PATH, form });
    const [, registrationId = ''] = /registration=(reg_\w+)$/.exec(begun.headers.get('location') ?? '') ?? [];
    const done = await clinic.call(POST, { path: `${PATH}/confirm`, form: { registrationId, code: await sentTo(OWN), _then: '/pa/home' } });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/pa/home']);
    const who = await clinic.call(me, { path: '/api/auth/me', headers: { cookie: cookieFrom(done.headers) } });
    expect(who.body).toMatchObject({ user: { id: child } });
  });
});
