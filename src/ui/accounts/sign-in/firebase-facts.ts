/** What a browser must know of the Firebase project to speak to its Authentication; none of it is a secret. */
export type FirebaseFacts = {
  projectId: string;
  apiKey: string;
  authDomain: string;
  /** `host:port` of the emulator, when one stands in for the real service. */
  emulatorHost: string | null;
};
