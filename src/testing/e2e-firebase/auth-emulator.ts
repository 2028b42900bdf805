const PROJECT = process.env.GCLOUD_PROJECT ?? '';
const EMULATOR = `http://${process.env.FIREBASE_AUTH_EMULATOR_HOST ?? ''}`;

type SmsCode = { phoneNumber: string; code: string };
export type OobCode = { email: string; requestType: 'EMAIL_SIGNIN' | 'PASSWORD_RESET' | 'VERIFY_EMAIL'; oobCode: string; oobLink: string };

/** The codes the emulator would have sent to a phone by SMS, the newest last. */
export async function smsCodesTo(phone: string): Promise<string[]> {
  const { verificationCodes = [] } = await ask<{ verificationCodes?: SmsCode[] }>('verificationCodes');
  return verificationCodes.filter(({ phoneNumber }) => phoneNumber === phone).map(({ code }) => code);
}

/** The newest link of a kind the emulator would have sent to an address. Throws when it sent none. */
export async function newestLinkTo(email: string, kind: OobCode['requestType']): Promise<OobCode> {
  const { oobCodes = [] } = await ask<{ oobCodes?: OobCode[] }>('oobCodes');
  const newest = oobCodes.filter((one) => one.email === email && one.requestType === kind).at(-1);
  if (newest === undefined) throw new Error(`no ${kind} was sent to ${email}`);
  return newest;
}

/** Gives somebody a second step at sign-in. The emulator knows only the one by SMS; authenticator apps it does not know. */
export async function addSecondStep(userId: string): Promise<void> {
  const body = {
    localId: userId,
    emailVerified: true,
    mfa: { enrollments: [{ mfaEnrollmentId: 'second-step', phoneInfo: '+919876543210' }] },
  };
  const response = await fetch(`${EMULATOR}/identitytoolkit.googleapis.com/v1/projects/${PROJECT}/accounts:update`, {
    method: 'POST',
    headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`the emulator answered ${String(response.status)}: ${await response.text()}`);
}

async function ask<T>(what: 'verificationCodes' | 'oobCodes'): Promise<T> {
  const response = await fetch(`${EMULATOR}/emulator/v1/projects/${PROJECT}/${what}`);
  if (!response.ok) throw new Error(`the emulator answered ${String(response.status)}`);
  return (await response.json()) as T;
}
