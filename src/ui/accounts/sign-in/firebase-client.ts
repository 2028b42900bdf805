import { deleteApp, initializeApp } from 'firebase/app';
import {
  connectAuthEmulator,
  inMemoryPersistence,
  initializeAuth,
  RecaptchaVerifier,
  sendSignInLinkToEmail,
  signInWithEmailLink,
  signInWithPhoneNumber,
  type Auth,
  type ConfirmationResult,
  type UserCredential,
} from 'firebase/auth';
import type { FirebaseFacts } from './firebase-facts';

/** A code that was sent and waits to be typed. */
export type SentCode = ConfirmationResult;

/** What a page does with Firebase: it gets a proof of who somebody is, hands it to our own server, and forgets it. */
export type FirebaseClient = {
  /** Sends a code by SMS to a number in E.164; `box` is where the check that no robot asks may show itself. */
  sendCode: (phone: string, box: HTMLElement) => Promise<SentCode>;
  /** The ID token of whoever has the phone the code came to. */
  confirmCode: (sent: SentCode, code: string) => Promise<string>;
  /** Sends an e-mail with a link that leads to `returnTo`. */
  sendLink: (email: string, returnTo: string) => Promise<void>;
  /** The ID token of whoever got the e-mail with this link. */
  confirmLink: (email: string, link: string) => Promise<string>;
  close: () => Promise<void>;
};

/**
 * The only file that takes Firebase's client. It is 28 kB for a phone, so it comes by `import()` on the pages that
 * need it. Nothing is kept in the browser: the session is our own cookie, made by our own server.
 */
export function openFirebase(facts: FirebaseFacts, locale: string): FirebaseClient {
  const { projectId, apiKey, authDomain } = facts;
  const app = initializeApp({ projectId, apiKey, authDomain }, `sign-in-${String(Date.now())}`);
  const auth = initializeAuth(app, { persistence: inMemoryPersistence });
  auth.languageCode = locale;
  if (facts.emulatorHost !== null) {
    connectAuthEmulator(auth, `http://${facts.emulatorHost}`, { disableWarnings: true });
    auth.settings.appVerificationDisabledForTesting = true;
  }
  return {
    sendCode: (phone, box) => sendCode(auth, phone, box),
    confirmCode: async (sent, code) => tokenOf(auth, await sent.confirm(code)),
    sendLink: (email, returnTo) => sendSignInLinkToEmail(auth, email, { url: returnTo, handleCodeInApp: true }),
    confirmLink: async (email, link) => tokenOf(auth, await signInWithEmailLink(auth, email, link)),
    close: () => deleteApp(app),
  };
}

/** Each sending is checked anew, in an element of its own: a check once shown cannot be shown again in the same place. */
async function sendCode(auth: Auth, phone: string, box: HTMLElement): Promise<SentCode> {
  const place = box.appendChild(document.createElement('div'));
  const verifier = new RecaptchaVerifier(auth, place, { size: 'invisible' });
  try {
    return await signInWithPhoneNumber(auth, phone, verifier);
  } finally {
    verifier.clear();
    place.remove();
  }
}

async function tokenOf(auth: Auth, { user }: UserCredential): Promise<string> {
  const token = await user.getIdToken();
  await auth.signOut();
  return token;
}
