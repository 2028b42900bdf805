import { POST as login } from '@/app/api/auth/login/route';
import { POST as confirm } from '@/app/api/auth/second-factor/confirm/route';
import { POST as start } from '@/app/api/auth/second-factor/route';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import type { Clinic, Got } from './clinic';
import { totp } from './totp';

export type Authenticator = {
  recoveryCodes: string[];
  /** The code the app shows now, or that many seconds from now. */
  code: (seconds?: number) => string;
};

/** Adds an authenticator app to the account of a demo person, through the routes. It ends their sessions. */
export async function addSecondFactor(clinic: Clinic, as: string): Promise<Authenticator> {
  const { body } = await clinic.call(start, { as, path: '/api/auth/second-factor', body: { password: DEMO_PASSWORD } });
  const code = (seconds = 0) => totp(String(body['secret']), Date.parse(clinic.platform.clock()) + seconds * 1000);
  const sent = { enrolment: body['enrolment'], code: code() };
  const added = await clinic.call(confirm, { as, path: '/api/auth/second-factor/confirm', body: sent });
  if (added.status !== 200) throw new Error(`no second factor was added: ${added.text}`);
  return { recoveryCodes: added.body['recoveryCodes'] as string[], code };
}

/** Signs in as a client that is not a browser. */
export function logIn(clinic: Clinic, identifier: string, code?: string, password = DEMO_PASSWORD): Promise<Got> {
  return clinic.call(login, { path: '/api/auth/login', body: { identifier, password, ...(code !== undefined && { code }) } });
}
