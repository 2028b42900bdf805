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

/** A code that was sent and must be typed in. */
export type SentCode = ConfirmationResult;

/** What a page does with Firebase: it obtains a proof of identity, passes it to our own server, and forgets it. */
export type FirebaseClient = {
  /** Sends a code by SMS to an E.164 number; reCAPTCHA may render in `box`. */
  sendCode: (phone: string, box: HTMLElement) => Promise<SentCode>;
  /** The ID token of the owner of the phone the code was sent to. */
  confirmCode: (sent: SentCode, code: string) => Promise<string>;
  /** Sends an e-mail with a link to `returnTo`. */
  sendLink: (email: string, returnTo: string) => Promise<void>;
  /** The ID token of the recipient of this link. */
  confirmLink: (email: string, link: string) => Promise<string>;
  close: () => Promise<void>;
};

/**
 * The only file that imports Firebase's client. It is 28 kB, so it is loaded with `import()` on the pages that need it. Nothing
 * is persisted in the browser: the session is our own server's cookie.
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

/** Each attempt needs a new reCAPTCHA in a new element: one already rendered cannot be rendered again in the same place. */
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
