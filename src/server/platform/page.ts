import 'server-only';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import type { Locale } from '@/domain/shared/primitives';
import type { Principal, Role } from '@/domain/shared/principal';
import { isProblem } from '@/domain/shared/problem';
import { makeCtx, type ReadCtx } from './ctx';
import type { Env, FirebaseEnv } from './env';
import { FLASH_COOKIE, KEPT_COOKIE, SESSION_COOKIE } from './http/cookies';
import { readFlash, type Flash } from './http/flash';
import { localPath } from './http/form-response';
import { readShownOnce } from './http/shown-once';
import { readKeptForm, type KeptForm } from './http/kept-form';
import { isProvenRecently } from './identity/prove-again';
import { lacksSecondFactor } from './identity/require-second-factor';
import type { Notify } from './notify/port';
import { markPersonal, pageRecord } from './page-record';
import { getPlatform } from './platform';
import { newId, randomLetters } from './random';

/** The page's viewer; determined once per request. A user signed out at the identity provider counts as signed out here. */
const currentPrincipal = cache(async (): Promise<Principal | null> => {
  const value = (await cookies()).get(SESSION_COOKIE)?.value;
  if (value === undefined) return null;
  markPersonal();
  const { identity } = getPlatform();
  const principal = await identity.principalOf({ kind: 'cookie', value });
  try {
    if (principal !== null) await identity.requireUnrevoked(principal);
    return principal;
  } catch (error) {
    if (isProblem(error) && error.code === 'sign-in-needed') return null;
    throw error;
  }
});

/** The context of a public page; `principal` is null when signed out. It has no `commit`: a page changes nothing. */
export async function publicPageCtx(): Promise<ReadCtx> {
  const principal = await currentPrincipal();
  const { commit: _none, commitUnaudited: _neither, ...ctx } = makeCtx(getPlatform(), { principal, requestId: await requestId() });
  const view: ReadCtx['view'] = (action, about, read) => {
    markPersonal();
    return ctx.view(action, about, read);
  };
  return { ...ctx, view };
}

export type PageCtx = ReadCtx & { principal: Principal };

/** `beforeSecondFactor` opens the page to somebody who must set up a second factor before anything else. */
type PagePlace = { locale: string; path: string; beforeSecondFactor?: true };

/**
 * The context of a page for these roles. Signed-out visitors are redirected to sign in and back to `here`, who must set up a second
 * factor first to where that is done; other roles get the not-found page.
 */
export async function pageCtx(roles: readonly Role[], here: PagePlace): Promise<PageCtx> {
  const ctx = await publicPageCtx();
  const { principal } = ctx;
  if (principal === null) redirect(`/${here.locale}/sign-in?then=${encodeURIComponent(`/${here.locale}${here.path}`)}`);
  if (!roles.includes(principal.role)) notFound();
  if (here.beforeSecondFactor !== true && lacksSecondFactor(ctx.ports.env, principal)) redirect(`/${here.locale}/security`);
  return { ...ctx, principal };
}

export type ListPageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What a page with a list begins with: its viewer, what its address asks for, and why a form sent from it was refused. */
export async function listPage(roles: readonly Role[], path: string, { params, searchParams }: ListPageProps) {
  const { locale } = await params;
  const asked = await searchParams;
  const ctx = await pageCtx(roles, { locale, path });
  const given = Object.entries(asked).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '');
  const query: Partial<Record<string, string>> = Object.fromEntries(given);
  return { locale, ctx, query, cursor: query['cursor'], flash: await pageFlash(asked['problem']) };
}

/** Awaits a page's read; `not-found`, `not-allowed` and invalid URLs become the not-found page. */
export async function readOrNotFound<R>(read: Promise<R>): Promise<R> {
  try {
    return await read;
  } catch (error) {
    if (isProblem(error) && (error.code === 'not-found' || error.code === 'bad-request')) notFound();
    throw error;
  }
}

/** The flash of a rejected form, when this page's URL refers to it. */
export async function pageFlash(problemId: string | string[] | undefined): Promise<Flash | null> {
  if (typeof problemId !== 'string') return null;
  markPersonal();
  const text = (await cookies()).get(FLASH_COOKIE)?.value ?? null;
  return readFlash(text, problemId, getPlatform().secret);
}

/** The secret that a form's reply left for the page about `subject`; null without one. */
export async function pageShownOnce(subject: string): Promise<string | null> {
  markPersonal();
  return readShownOnce({ headers: await headers() }, subject);
}

/** Whether the viewer has put off the notice of this name, with a button that `public/page.js` serves. */
export async function isPutOff(name: string): Promise<boolean> {
  return (await cookies()).has(`later-${name}`);
}

/** The fields of the form that led to this page, when its address refers to them; null otherwise. */
export async function pageKeptForm(keptId: string | string[] | undefined): Promise<KeptForm['fields'] | null> {
  if (typeof keptId !== 'string') return null;
  markPersonal();
  const text = (await cookies()).get(KEPT_COOKIE)?.value ?? null;
  return readKeptForm(text, keptId, getPlatform().secret)?.fields ?? null;
}

/** The single value of a query parameter; undefined when it is repeated. */
export function singleValue(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The address of the service as the visitor sees it, for a link that another device opens. */
export async function pageOrigin(): Promise<string> {
  const { PUBLIC_URL } = getPlatform().env;
  if (PUBLIC_URL !== undefined) return PUBLIC_URL;
  const sent = await headers();
  return `${sent.get('x-forwarded-proto')?.split(',')[0] ?? 'http'}://${sent.get('host') ?? 'localhost'}`;
}

/** A form's idempotency key, new for each rendering: a form submitted twice takes effect once. */
export function formKey(): string {
  markPersonal();
  return randomLetters(20);
}

/** The requested path to continue to, when it is a local path; null otherwise. */
export function pathAfter(then: string | string[] | undefined): string | null {
  return localPath(typeof then === 'string' ? then : null);
}

/** Facts of the installation that determine what pages show. */
export function platformFacts(): {
  demoClinic: boolean;
  videoProvider: 'peer' | 'jitsi';
  /** To which addresses a code can be sent. */
  reaches: Notify['reaches'];
  /** Who answers complaints; null where nobody is named, in a demo. */
  grievanceOfficer: { name: string; phone: string | undefined; email: string | undefined } | null;
  /** Where a map's tiles come from and whom to credit; null where the operator has named no server. */
  map: { tilesUrl: string; attribution: string } | null;
  /** The browser's configuration of Firebase Authentication; null where accounts are in our own store. */
  firebase: FirebaseFacts | null;
} {
  const platform = getPlatform();
  return {
    demoClinic: platform.env.DEMO_CLINIC,
    videoProvider: platform.video.provider,
    reaches: platform.notify.reaches,
    grievanceOfficer: officerOf(platform.env),
    map: mapOf(platform.env),
    firebase: platform.env.PLATFORM === 'firebase' ? firebaseFacts(platform.env) : null,
  };
}

function mapOf({ MAP_TILES_URL: tilesUrl, MAP_ATTRIBUTION: attribution = '© OpenStreetMap contributors' }: Env) {
  return tilesUrl === undefined ? null : { tilesUrl, attribution };
}

function officerOf({ GRIEVANCE_OFFICER: name, GRIEVANCE_PHONE: phone, GRIEVANCE_EMAIL: email }: Env) {
  return name === undefined ? null : { name, phone, email };
}

type FirebaseFacts = { projectId: string; apiKey: string; authDomain: string; emulatorHost: string | null };

function firebaseFacts(env: FirebaseEnv): FirebaseFacts {
  return {
    projectId: env.FIREBASE_PROJECT_ID,
    apiKey: env.FIREBASE_API_KEY,
    authDomain: env.FIREBASE_AUTH_DOMAIN ?? `${env.FIREBASE_PROJECT_ID}.firebaseapp.com`,
    emulatorHost: env.FIREBASE_AUTH_EMULATOR_HOST ?? null,
  };
}

/** The same for a page that requires Firebase; elsewhere it is not found. */
export function requireFirebaseFacts(): FirebaseFacts {
  return platformFacts().firebase ?? notFound();
}

/** What the page that asks for the credentials again has to ask; nothing when they were shown just now. */
export function stepUpFacts({ ports: { identity }, principal, now }: PageCtx): {
  asks: readonly ('password' | 'code')[];
  hasOtherWays: boolean;
} {
  const hasOtherWays = identity.vendor !== null;
  if (isProvenRecently(principal, now())) return { asks: [], hasOtherWays };
  const hasFactor = (principal.secondFactor ?? 'none') !== 'none';
  if (!hasFactor) return { asks: ['password'], hasOtherWays };
  return { asks: identity.codeSuffices ? ['code'] : ['password', 'code'], hasOtherWays };
}

/** The nonce without which a script on the page does not run. Every page asks for it, and is thereby known to see its record. */
export async function scriptNonce(): Promise<string | undefined> {
  const record = pageRecord();
  if (record) record.isSeen = true;
  return (await headers()).get('x-nonce') ?? undefined;
}

async function requestId(): Promise<string> {
  return (await headers()).get('x-request-id') ?? newId('req');
}
