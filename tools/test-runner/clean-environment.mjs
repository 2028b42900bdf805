// A developer's settings for a server of their own must not reach the servers the tests start.
const FOREIGN_SETTINGS = [
  ...['PORT', 'HOST', 'DATA_DIR', 'PLATFORM', 'TRUST_PROXY', 'DEMO_CLINIC', 'NODE_ENV'],
  ...['GRIEVANCE_OFFICER', 'GRIEVANCE_PHONE', 'GRIEVANCE_EMAIL'],
  ...['FIREBASE_AUTH_EMULATOR_HOST', 'FIRESTORE_EMULATOR_HOST', 'GOOGLE_APPLICATION_CREDENTIALS'],
];

/** Gives this process, and what it starts, the environment every suite runs in. */
export function cleanEnvironment() {
  for (const name of FOREIGN_SETTINGS) delete process.env[name];
  Object.assign(process.env, { TZ: 'UTC', NEXT_TELEMETRY_DISABLED: '1' });
}
