/** The browser's configuration of Firebase Authentication; none of it is secret. */
export type FirebaseFacts = {
  projectId: string;
  apiKey: string;
  authDomain: string;
  /** `host:port` of the emulator, when one replaces the real service. */
  emulatorHost: string | null;
};
