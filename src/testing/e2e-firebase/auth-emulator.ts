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

async function ask<T>(what: 'verificationCodes' | 'oobCodes'): Promise<T> {
  const response = await fetch(`${EMULATOR}/emulator/v1/projects/${PROJECT}/${what}`);
  if (!response.ok) throw new Error(`the emulator answered ${String(response.status)}`);
  return (await response.json()) as T;
}
