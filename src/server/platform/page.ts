import 'server-only';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import type { Principal, Role } from '@/domain/shared/principal';
import { isProblem } from '@/domain/shared/problem';
import { makeCtx, type ReadCtx } from './ctx';
import type { FirebaseEnv } from './env';
import { FLASH_COOKIE, SESSION_COOKIE } from './http/cookies';
import { readFlash, type Flash } from './http/flash';
import { localPath } from './http/form-response';
import { getPlatform } from './platform';
import { newId, randomLetters } from './random';

/** Who looks at the page; asked once a request. Whoever the vendor has signed out meanwhile is nobody, and may sign in again. */
const currentPrincipal = cache(async (): Promise<Principal | null> => {
  const value = (await cookies()).get(SESSION_COOKIE)?.value;
  if (value === undefined) return null;
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

/** The ctx of a page anyone may see; `principal` is null for a stranger. It has no `commit`: a page changes nothing. */
export async function publicPageCtx(): Promise<ReadCtx> {
  const principal = await currentPrincipal();
  const { commit: _none, commitUnaudited: _neither, ...ctx } = makeCtx(getPlatform(), { principal, requestId: await requestId() });
  return ctx;
}

export type PageCtx = ReadCtx & { principal: Principal };

/**
 * The ctx of a page for people of these roles. Others are sent to sign in, and come back to `here` afterwards; somebody of
 * another role sees what a stranger sees: nothing there.
 */
export async function pageCtx(roles: readonly Role[], here: { locale: string; path: string }): Promise<PageCtx> {
  const ctx = await publicPageCtx();
  const { principal } = ctx;
  if (principal === null) redirect(`/${here.locale}/sign-in?then=${encodeURIComponent(`/${here.locale}${here.path}`)}`);
  if (!roles.includes(principal.role)) notFound();
  return { ...ctx, principal };
}

/** Runs a page's reading; what is not there, not the reader's to know of, or asked for by an address that makes no sense, is the not-found page. */
export async function readOrNotFound<R>(read: Promise<R>): Promise<R> {
  try {
    return await read;
  } catch (error) {
    if (isProblem(error) && (error.code === 'not-found' || error.code === 'bad-request')) notFound();
    throw error;
  }
}

/** What a form that came back says, when this page's address names it. */
export async function pageFlash(problemId: string | string[] | undefined): Promise<Flash | null> {
  if (typeof problemId !== 'string') return null;
  const text = (await cookies()).get(FLASH_COOKIE)?.value ?? null;
  return readFlash(text, problemId, getPlatform().secret);
}

/** One value of an address's query; an address that says it twice says nothing. */
export function singleValue(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The idempotency key of a form, new each time its page is made: sent twice, it is done once. */
export function formKey(): string {
  return randomLetters(20);
}

/** Where an address asks to go on to afterwards, when that is a path of our own; null otherwise. */
export function pathAfter(then: string | string[] | undefined): string | null {
  return localPath(typeof then === 'string' ? then : null);
}

/** Facts of the installation that pages show or hide things by. */
export function platformFacts(): {
  demoClinic: boolean;
  videoProvider: 'peer' | 'jitsi';
  grievanceContact: string | undefined;
  /** What a browser must know to sign in through Firebase Authentication; null where accounts live in our own store. */
  firebase: FirebaseFacts | null;
} {
  const platform = getPlatform();
  return {
    demoClinic: platform.env.DEMO_CLINIC,
    videoProvider: platform.video.provider,
    grievanceContact: platform.env.GRIEVANCE_CONTACT,
    firebase: platform.env.PLATFORM === 'firebase' ? firebaseFacts(platform.env) : null,
  };
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

/** The same facts for a page that only a platform on Firebase can serve; elsewhere the page is not there. */
export function requireFirebaseFacts(): FirebaseFacts {
  return platformFacts().firebase ?? notFound();
}

async function requestId(): Promise<string> {
  return (await headers()).get('x-request-id') ?? newId('req');
}
