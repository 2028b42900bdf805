import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newId } from '@/server/platform/random';
import { totp } from './totp';

type Fields = Record<string, unknown>;
type Answer = { status: number; fields: Fields };
type App = { secret: string; enrolmentId: string; enrolledAt: string };

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const FACTORS_SCHEMAS: Readonly<Record<string, string>> = {
  'v2/accounts/mfaEnrollment:start': 'GoogleCloudIdentitytoolkitV2StartMfaEnrollmentRequest',
  'v2/accounts/mfaEnrollment:finalize': 'GoogleCloudIdentitytoolkitV2FinalizeMfaEnrollmentRequest',
  'v2/accounts/mfaSignIn:finalize': 'GoogleCloudIdentitytoolkitV2FinalizeMfaSignInRequest',
};

/**
 * Stands before the Auth emulator and adds the one thing it does not know: authenticator apps, as Google's description of
 * Identity Toolkit (which the emulator serves) has them. Everything else is the emulator's own answer. It shows that what we
 * do with such answers is right, and that we ask in the description's words; not that Google answers so.
 */
export async function openFakeAuthenticator(emulator: string): Promise<{ host: string; close: () => Promise<void> }> {
  const apps = new Map<string, App>();
  const begun = new Map<string, string>();
  const pending = new Map<string, Fields>();
  const description = (await (await fetch(`http://${emulator}/emulator/openapi.json`)).json()) as Fields;

  const answers: Record<string, (body: Fields, forward: () => Promise<Answer>) => Promise<Answer>> = {
    async 'v2/accounts/mfaEnrollment:start'({ idToken }) {
      const sessionInfo = newId('ses');
      begun.set(sessionInfo, uidIn(idToken));
      return good({
        totpSessionInfo: { sharedSecretKey: SECRET, verificationCodeLength: 6, hashingAlgorithm: 'SHA1', periodSec: 30, sessionInfo },
      });
    },
    async 'v2/accounts/mfaEnrollment:finalize'({ idToken, totpVerificationInfo }) {
      const { sessionInfo, verificationCode } = totpVerificationInfo as Fields;
      const uid = begun.get(String(sessionInfo));
      if (uid === undefined || uid !== uidIn(idToken)) return refused('INVALID_SESSION_INFO');
      if (!isShown(SECRET, verificationCode)) return refused('INVALID_CODE');
      apps.set(uid, { secret: SECRET, enrolmentId: newId('ses'), enrolledAt: new Date().toISOString() });
      return good({ idToken, refreshToken: 'x', totpAuthInfo: {} });
    },
    async 'v1/accounts:signInWithPassword'(_asked, forward) {
      const answer = await forward();
      const app = apps.get(String(answer.fields['localId']));
      if (app === undefined) return answer;
      const mfaPendingCredential = newId('ses');
      pending.set(mfaPendingCredential, answer.fields);
      const { idToken: _kept, refreshToken: _too, ...rest } = answer.fields;
      return good({ ...rest, mfaPendingCredential, mfaInfo: [factorOf(app)] });
    },
    async 'v2/accounts/mfaSignIn:finalize'({ mfaPendingCredential, mfaEnrollmentId, totpVerificationInfo }) {
      const first = pending.get(String(mfaPendingCredential));
      const app = apps.get(String(first?.['localId']));
      if (first === undefined || app === undefined || app.enrolmentId !== mfaEnrollmentId) return refused('INVALID_MFA_PENDING_CREDENTIAL');
      const isRight = isShown(app.secret, (totpVerificationInfo as Fields)['verificationCode']);
      return isRight ? good({ idToken: first['idToken'], refreshToken: first['refreshToken'] }) : refused('INVALID_CODE');
    },
    async 'accounts:lookup'(_asked, forward) {
      const answer = await forward();
      const users = (answer.fields['users'] ?? []) as Fields[];
      for (const user of users) {
        const app = apps.get(String(user['localId']));
        if (app) user['mfaInfo'] = [factorOf(app)];
      }
      return answer;
    },
    async 'accounts:update'({ localId, mfa }, forward) {
      if (mfa !== undefined) apps.delete(String(localId));
      return forward();
    },
  };

  const server = createServer((request, response) => void answer(request, response));
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await bodyOf(request);
    const body = text === '' ? {} : (JSON.parse(text) as Fields);
    const path = (request.url ?? '').replace(/\?.*$/, '');
    const method = /(v[12]\/accounts\/?[\w:]+)$/.exec(path)?.[1] ?? /(accounts:\w+)$/.exec(path)?.[1] ?? '';
    const forward = () => forwarded(emulator, request, text);
    const unknown = unknownField(description, FACTORS_SCHEMAS[method], body);
    const { status, fields } =
      unknown === null ? await (answers[method] ?? ((_asked, go) => go()))(body, forward) : refused(`Unknown name ${unknown}`);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(fields));
  }
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    host: `127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** The first field of a request, or of a group in it, that the description does not have. */
function unknownField(description: Fields, schema: string | undefined, body: Fields): string | null {
  if (schema === undefined) return null;
  const schemas = (description['components'] as { schemas: Record<string, { properties?: Record<string, { $ref?: string }> }> }).schemas;
  const { properties = {} } = schemas[schema] ?? {};
  for (const [name, value] of Object.entries(body)) {
    const known = properties[name];
    if (known === undefined) return name;
    const inner =
      typeof value === 'object' && value !== null ? unknownField(description, known.$ref?.split('/').at(-1), value as Fields) : null;
    if (inner !== null) return inner;
  }
  return null;
}

async function forwarded(emulator: string, request: IncomingMessage, text: string): Promise<Answer> {
  const { authorization, 'content-type': type = 'application/json' } = request.headers;
  const response = await fetch(`http://${emulator}${request.url ?? ''}`, {
    method: request.method ?? 'GET',
    headers: { 'content-type': type, ...(authorization !== undefined && { authorization }) },
    ...(text !== '' && { body: text }),
  });
  return { status: response.status, fields: (await response.json()) as Fields };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

const good = (fields: Fields): Answer => ({ status: 200, fields });
const refused = (message: string): Answer => ({ status: 400, fields: { error: { code: 400, message } } });
const factorOf = ({ enrolmentId, enrolledAt }: App): Fields => ({
  mfaEnrollmentId: enrolmentId,
  displayName: 'ArogyaMitra',
  enrolledAt,
  totpInfo: {},
});

/** The code of this half minute or the one before. */
function isShown(secret: string, code: unknown): boolean {
  return [0, 30_000].some((before) => code === totp(secret, Date.now() - before));
}

function uidIn(idToken: unknown): string {
  const [, payload = ''] = String(idToken).split('.');
  return String((JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Fields)['user_id']);
}
