import { authEmulatorHost } from './firebase-clinic';

type Fields = Record<string, unknown>;

/** What people's browsers and mailboxes would do, asked of the Auth emulator. */
const PROJECT = 'demo-arogyamitra';

/** Calls Identity Toolkit as a browser does. */
export async function toolkit(method: string, body: Fields): Promise<Fields> {
  const response = await fetch(`http://${authEmulatorHost()}/identitytoolkit.googleapis.com/${method}?key=any`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Fields;
}

async function emulatorList(what: 'oobCodes' | 'verificationCodes'): Promise<Fields[]> {
  const response = await fetch(`http://${authEmulatorHost()}/emulator/v1/projects/${PROJECT}/${what}`);
  return ((await response.json()) as Record<string, Fields[]>)[what] ?? [];
}

/** The ID token of whoever has this phone, after the code that came to it. */
export async function tokenByPhone(phoneNumber: string): Promise<string> {
  const { sessionInfo } = await toolkit('v1/accounts:sendVerificationCode', { phoneNumber });
  const code = (await emulatorList('verificationCodes')).find((one) => one['sessionInfo'] === sessionInfo)?.['code'];
  const { idToken } = await toolkit('v1/accounts:signInWithPhoneNumber', { sessionInfo, code });
  return String(idToken);
}

/** The ID token of whoever has this mailbox, after the link that came to it. */
export async function tokenByLink(email: string): Promise<string> {
  await toolkit('v1/accounts:sendOobCode', { requestType: 'EMAIL_SIGNIN', email, continueUrl: 'http://clinic.test/' });
  const { idToken } = await toolkit('v1/accounts:signInWithEmailLink', { email, oobCode: await oobCodeFor(email, 'EMAIL_SIGNIN') });
  return String(idToken);
}

/** The newest code of a kind in the links sent to an address; '' when there is none. */
export async function oobCodeFor(email: string, kind: string): Promise<string> {
  const codes = (await emulatorList('oobCodes')).filter((one) => one['email'] === email && one['requestType'] === kind);
  return String(codes.at(-1)?.['oobCode'] ?? '');
}

let people = 0;

/** A phone number nobody else in this run has. */
export function newPhone(): string {
  people += 1;
  return `+9198${String(Date.now()).slice(-5)}${String(people).padStart(3, '0')}`;
}

/** An e-mail address nobody else in this run has. */
export function newEmail(): string {
  people += 1;
  return `person-${String(Date.now())}-${String(people)}@firebase.test`;
}
