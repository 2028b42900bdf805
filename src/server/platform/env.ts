import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65535);
const text = z.string().min(1);
const place = z.string().regex(/^[\w.-]+:\d{1,5}$|^\[[\da-f:]+\]:\d{1,5}$/i, 'host:port');

const SECRET_LETTERS_MIN = 32;

const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/** Chosen by the operator and entered at a provider. */
const receiptToken = z
  .string()
  .regex(/^\S{16,}$/, 'at least 16 characters without spaces')
  .optional();

/** The address becomes part of a policy header and of each picture's address, so it holds no space, quote or separator. */
function isTilesUrl(template: string): boolean {
  const url = URL.parse(template);
  if (url === null || /[\s;,'"]/.test(template) || !['{z}', '{x}', '{y}'].every((part) => template.includes(part))) return false;
  // The server's name is fixed: a placeholder in it would open the policy to others.
  if (/[{}]|%7b/i.test(url.host)) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.includes(url.hostname));
}

/** What people write goes there. */
function isServiceUrl(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || address.endsWith('/') || url.search !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.includes(url.hostname));
}

const common = {
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development').describe('Set by the commands themselves.'),
  PORT: port.default(3000).describe('Where the server listens.'),
  HOST: text.default('127.0.0.1').describe('The address of this machine it listens on; 0.0.0.0 for all of them.'),
  PUBLIC_URL: z
    .url()
    .optional()
    .describe('The address people type, for links in messages and the check of where a form came from. Follows the request when absent.'),
  TRUST_PROXY: z.coerce
    .number()
    .int()
    .min(0)
    .max(5)
    .default(0)
    .describe('How many proxies of ours stand before the server; their X-Forwarded-For is believed, nobody else’s.'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('How much is logged. Logs hold no health data, no names and no tokens at any level.'),
  GRIEVANCE_OFFICER: text
    .optional()
    .describe(
      'The name of the person who answers complaints within 30 days, as the about page prints it. Needed wherever real people are.',
    ),
  GRIEVANCE_PHONE: text.optional().describe('Their telephone number; this or the e-mail address is needed with the name.'),
  GRIEVANCE_EMAIL: z.email().optional().describe('Their e-mail address.'),
  MAP_TILES_URL: z
    .string()
    .refine(isTilesUrl, 'the address of map tiles, like https://tiles.example.org/{z}/{x}/{y}.png, over https or on this machine')
    .optional()
    .describe(
      'Maps: the address of the tiles, with {z}, {x} and {y}; its server must allow the use (OpenStreetMap’s own is for few visitors). Without it places are chosen by PIN code and position alone.',
    ),
  MAP_ATTRIBUTION: text
    .optional()
    .describe('Maps: whom they are by, as their licence wants it shown. © OpenStreetMap contributors when absent.'),
  SEAL_FILE: text
    .optional()
    .describe(
      'Documents: a PEM file with an RSA private key, its certificate and those above it, which seal every PDF. Without it the embedded store makes a seal of its own; with Firebase there is none.',
    ),
  CLAMD_ADDRESS: z
    .string()
    .regex(/^\/\S+$|^(?:[\w.-]+|\[[\da-f:]+\]):\d{1,5}$/i, 'host:port, or the path of a unix socket')
    .optional()
    .describe(
      'Documents: where ClamAV’s daemon listens, host:port or the path of its socket. It looks for viruses in every file before anybody can open it. Without it none are looked for.',
    ),
  RECORDING_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(3650)
    .default(1095)
    .describe('How many days a recorded call is kept, unless its consent is withdrawn sooner. Three years, like a clinical record.'),
  ICE_URLS: text.optional().describe('stun:host:port or turn:host:port, separated by commas.'),
  TURN_SECRET: text.optional().describe('The secret shared with the TURN server for short-lived credentials (coturn’s use-auth-secret).'),
  JITSI_KIND: z.enum(['self-hosted', 'jaas']).optional().describe('Video through Jitsi instead of from browser to browser.'),
  JITSI_DOMAIN: text.optional().describe('self-hosted: its host name.'),
  JITSI_APP_ID: text.optional().describe('Both: the application the tokens are for.'),
  JITSI_SECRET: text.optional().describe('self-hosted: the secret its tokens are signed with (HS256).'),
  JITSI_KEY_ID: text.optional().describe('jaas: the id of the key pair.'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('E-mail: the server that takes messages, smtps://user:password@host:465. Without it none are sent.'),
  MAIL_FROM: text.optional().describe('E-mail: the sender, as in ArogyaMitra <no-reply@clinic.example>.'),
  SMS_KIND: z.enum(['gateway', 'twilio']).optional().describe('SMS: an Indian provider’s gateway, or Twilio. Without it none are sent.'),
  SMS_URL: z.url().optional().describe('gateway: the address messages are posted to.'),
  SMS_ACCOUNT: text.optional().describe('twilio: the account’s SID.'),
  SMS_TOKEN: text.optional().describe('Both: the secret token.'),
  SMS_FROM: text.optional().describe('gateway: the header registered with DLT. twilio: the sender’s number.'),
  SMS_ENTITY_ID: text.optional().describe('gateway: the principal entity’s id with DLT.'),
  SMS_TEMPLATES: text.optional().describe('gateway: a JSON file with the id each template was registered under.'),
  SMS_RECEIPTS_TOKEN: receiptToken.describe('gateway: what the provider shows with receipts of delivery. Without it none are taken.'),
  WHATSAPP_PHONE_ID: text.optional().describe('WhatsApp: the id of the business number in Meta’s Cloud API. Without it none are sent.'),
  WHATSAPP_TOKEN: text.optional().describe('WhatsApp: the token of a system user that may send for it.'),
  WHATSAPP_URL: z
    .url()
    .default('https://graph.facebook.com/v24.0')
    .describe('WhatsApp: the Graph API with its version, which Meta ends after two years.'),
  WHATSAPP_APP_SECRET: text.optional().describe('WhatsApp: the app’s secret, which signs receipts of delivery. Without it none are taken.'),
  WHATSAPP_VERIFY_TOKEN: receiptToken.describe('WhatsApp: what Meta shows when the address of the receipts is entered there.'),
  MODEL_KIND: z
    .enum(['huggingface', 'gemini'])
    .optional()
    .describe(
      'Symptom check: a language model that may find more in what somebody wrote, when they agree. The rules decide with and without it. Without it nothing leaves.',
    ),
  MODEL_KEY: text.optional().describe('Both: the key of the account with HuggingFace Inference or Google Gemini.'),
  MODEL_NAME: text.optional().describe('Both: which model, by the name its maker gives it.'),
  MODEL_URL: z
    .string()
    .refine(isServiceUrl, 'an address over https, or on this machine')
    .optional()
    .describe('Both: the address of the service, without a slash at the end. The maker’s own when absent.'),
  MQTT_PORT: port.optional().describe('MQTT: where this machine’s own broker listens for devices, usually 1883. Without it there is none.'),
  MQTT_HOST: text
    .default('127.0.0.1')
    .describe('MQTT: the address the broker listens on. Tokens travel in the clear, so in a network nobody else is in, or behind TLS.'),
  MQTT_BRIDGE_URL: z
    .url({ protocol: /^(mqtts?|wss?)$/ })
    .optional()
    .describe('MQTT: another broker whose messages are taken as well, mqtts://user:password@host:8883. Without it none is.'),
  MQTT_BRIDGE_PREFIX: z.string().default('arogya/').describe('MQTT: what stands before devices/{id}/batch at that broker.'),
  MQTT_BRIDGE_CLIENT: text
    .default('arogyamitra')
    .describe('MQTT: the name under which that broker keeps messages while this server is away.'),
  JITSI_PRIVATE_KEY: text.optional().describe('jaas: the private key, PEM (RS256).'),
};

const embedded = z.object({
  PLATFORM: z.literal('embedded'),
  ...common,
  DATA_DIR: text.default('.data').describe('The folder with everything there is: the store, the files and the secret that opens them.'),
  DEMO_CLINIC: z
    .enum(['true', 'false'])
    .default('false')
    .transform((word) => word === 'true')
    .describe(
      'Shows the demo people on the sign-in page. Never on a machine real people use. `npm start` sets it to true when nothing is said.',
    ),
  JOBS_SECRET: z
    .string()
    .regex(/^\S{32,}$/, 'at least 32 characters without spaces')
    .optional()
    .describe('What a scheduler outside the process shows to run the jobs that are due. Without it only the process’s own tick runs them.'),
});

const firebase = z.object({
  PLATFORM: z.literal('firebase'),
  ...common,
  DEMO_CLINIC: z
    .literal('false', 'a demo clinic signs anybody in with one tap and is refused with PLATFORM=firebase')
    .default('false')
    .transform(() => false)
    .describe('Refused: nobody signs in with one tap where real people are.'),
  FIREBASE_PROJECT_ID: z
    .string()
    .regex(/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/, 'the id of a Firebase project, like arogyamitra-nabha')
    .describe('The id of the Firebase project.'),
  FIREBASE_API_KEY: text.describe('The project’s web API key (Project settings, General). It is no secret: browsers are shown it.'),
  FIREBASE_AUTH_DOMAIN: z
    .hostname()
    .optional()
    .describe('The domain that serves Firebase Authentication’s helper pages. PROJECT.firebaseapp.com when absent.'),
  FCM_APP_ID: text
    .optional()
    .describe(
      'Firebase Cloud Messaging: the id of the project’s web app. Without it push goes straight to the browsers’ own push services.',
    ),
  FCM_SENDER_ID: text.optional().describe('Firebase Cloud Messaging: the sender id of that app (Project settings, Cloud Messaging).'),
  FCM_VAPID_KEY: text.optional().describe('Firebase Cloud Messaging: the public key of the web push certificate.'),
  FIRESTORE_DATABASE: text.default('(default)').describe('The Firestore database of the project.'),
  STORAGE_BUCKET: text.optional().describe('The Cloud Storage bucket for files. PROJECT.firebasestorage.app when absent.'),
  SECRETS: z
    .string()
    .transform((all) => all.split(/\s+/).filter(Boolean))
    .refine(
      (all) => all.length > 0 && all.every(({ length }) => length >= SECRET_LETTERS_MIN),
      `one or more secrets of at least ${SECRET_LETTERS_MIN} characters, separated by spaces, the oldest first`,
    )
    .describe(
      'The secrets of the installation, oldest first, separated by spaces: they seal what identifies people. Losing one loses what it sealed. From Secret Manager.',
    ),
  GOOGLE_APPLICATION_CREDENTIALS: text
    .optional()
    .describe('The file of a service account’s key, outside Google’s own machines only; there the service’s own account is used.'),
  JOBS_AUDIENCE: z
    .url()
    .optional()
    .describe('The audience of the tokens Cloud Scheduler shows to run the jobs that are due: the address it calls.'),
  JOBS_SERVICE_ACCOUNT: z.email().optional().describe('The service account Cloud Scheduler calls as.'),
  FIRESTORE_EMULATOR_HOST: place.optional().describe('host:port of an emulator, for tests. Only with a project called demo-….'),
  FIREBASE_AUTH_EMULATOR_HOST: place.optional().describe('host:port of an emulator, for tests. Only with a project called demo-….'),
});

export const Env = z.discriminatedUnion('PLATFORM', [embedded, firebase]);

export type Env = z.infer<typeof Env>;
export type EmbeddedEnv = z.infer<typeof embedded>;
export type FirebaseEnv = z.infer<typeof firebase>;

const PUBLIC_JITSI_HOSTS = new Set(['meet.jit.si']);

/** Parses the environment. Throws an Error whose message lists every problem, one per line. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const variables = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = Env.safeParse({ PLATFORM: 'embedded', ...variables });
  if (!parsed.success) {
    const wrongOf = (name: string, message: string) =>
      `${name}: ${name === 'PLATFORM' || variables[name] !== undefined ? message : 'is needed'}`;
    throw new Error(parsed.error.issues.map(({ path, message }) => wrongOf(path.join('.'), message)).join('\n'));
  }
  const wrong = [
    ...videoProblems(parsed.data),
    ...notifyProblems(parsed.data),
    ...modelProblems(parsed.data),
    ...(parsed.data.PLATFORM === 'firebase' ? firebaseProblems(parsed.data) : []),
  ];
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return parsed.data;
}

function videoProblems(env: Env): string[] {
  const missing = (names: (keyof typeof common)[]) =>
    names.filter((name) => env[name] === undefined).map((name) => `${name}: is needed with JITSI_KIND=${env.JITSI_KIND}`);
  if (env.JITSI_DOMAIN !== undefined && PUBLIC_JITSI_HOSTS.has(env.JITSI_DOMAIN) && env.NODE_ENV === 'production') {
    return ['JITSI_DOMAIN: the public Jitsi host cuts embedded calls at five minutes and is refused in production'];
  }
  if (env.JITSI_KIND === 'self-hosted') return missing(['JITSI_DOMAIN', 'JITSI_APP_ID', 'JITSI_SECRET']);
  if (env.JITSI_KIND === 'jaas') return missing(['JITSI_APP_ID', 'JITSI_KEY_ID', 'JITSI_PRIVATE_KEY']);
  return [];
}

function notifyProblems(env: Env): string[] {
  const needed = {
    gateway: ['SMS_URL', 'SMS_TOKEN', 'SMS_FROM', 'SMS_ENTITY_ID', 'SMS_TEMPLATES'],
    twilio: ['SMS_ACCOUNT', 'SMS_TOKEN', 'SMS_FROM'],
  } as const;
  const missing = env.SMS_KIND === undefined ? [] : needed[env.SMS_KIND].filter((name) => env[name] === undefined);
  return [
    ...missing.map((name) => `${name}: is needed with SMS_KIND=${env.SMS_KIND}`),
    ...((env.WHATSAPP_PHONE_ID === undefined) === (env.WHATSAPP_TOKEN === undefined)
      ? []
      : ['WHATSAPP_PHONE_ID and WHATSAPP_TOKEN: are needed together']),
    ...((env.WHATSAPP_APP_SECRET === undefined) === (env.WHATSAPP_VERIFY_TOKEN === undefined)
      ? []
      : ['WHATSAPP_APP_SECRET and WHATSAPP_VERIFY_TOKEN: are needed together']),
    ...((env.SMTP_URL === undefined) === (env.MAIL_FROM === undefined) ? [] : ['SMTP_URL and MAIL_FROM: are needed together']),
  ];
}

function modelProblems(env: Env): string[] {
  if (env.MODEL_KIND === undefined) return [];
  const missing = (['MODEL_KEY', 'MODEL_NAME'] as const).filter((name) => env[name] === undefined);
  return missing.map((name) => `${name}: is needed with MODEL_KIND=${env.MODEL_KIND}`);
}

/** The emulator accepts anybody; a project whose name does not begin with demo- may be in real use. */
function firebaseProblems(env: FirebaseEnv): string[] {
  const emulators = (['FIRESTORE_EMULATOR_HOST', 'FIREBASE_AUTH_EMULATOR_HOST'] as const).filter((name) => env[name] !== undefined);
  const refused = env.FIREBASE_PROJECT_ID.startsWith('demo-') ? [] : emulators;
  const fcm = (['FCM_APP_ID', 'FCM_SENDER_ID', 'FCM_VAPID_KEY'] as const).filter((name) => env[name] === undefined).length;
  const halves = (env.JOBS_AUDIENCE === undefined) === (env.JOBS_SERVICE_ACCOUNT === undefined);
  return [
    ...refused.map((name) => `${name}: an emulator is for projects called demo-…, and this one is ${env.FIREBASE_PROJECT_ID}`),
    ...(fcm === 0 || fcm === 3 ? [] : ['FCM_APP_ID, FCM_SENDER_ID and FCM_VAPID_KEY: are needed together']),
    ...(halves ? [] : ['JOBS_AUDIENCE and JOBS_SERVICE_ACCOUNT: are needed together']),
  ];
}

/** An installation for trying things: a demo clinic, or an emulator's project. */
function isDemo(env: Env): boolean {
  return env.DEMO_CLINIC || (env.PLATFORM === 'firebase' && env.FIREBASE_PROJECT_ID.startsWith('demo-'));
}

/**
 * What keeps a server from being opened to real people, one sentence each: a grievance officer has to be named, with a way to reach
 * them (Consumer Protection (E-Commerce) Rules 2020, DPDP Rules 2025; CLINICAL.md 4.4).
 */
export function findOpeningFaults(env: Env): string[] {
  if (env.NODE_ENV !== 'production' || isDemo(env)) return [];
  const { GRIEVANCE_OFFICER: name, GRIEVANCE_PHONE: phone, GRIEVANCE_EMAIL: email } = env;
  const way = phone ?? email;
  return [
    ...(name === undefined ? ['GRIEVANCE_OFFICER: is needed: the name of the person who answers complaints, shown on the about page'] : []),
    ...(way === undefined ? ['GRIEVANCE_PHONE or GRIEVANCE_EMAIL: one is needed: where that person is reached'] : []),
  ];
}

/**
 * The process's own environment; ends the process with the list of problems, because Next would otherwise go on serving 500s.
 */
export function loadEnv(): Env {
  try {
    return readEnv(process.env);
  } catch (error) {
    return exitWithList(error instanceof Error ? error.message : String(error));
  }
}

/** The same for a server that is to be opened; see {@link findOpeningFaults}. */
export function loadServerEnv(): Env {
  const env = loadEnv();
  const faults = findOpeningFaults(env);
  return faults.length === 0 ? env : exitWithList([...faults, 'A clinic to try things with is DEMO_CLINIC=true.'].join('\n'));
}

function exitWithList(list: string): never {
  process.stderr.write(`The environment is not right:\n${list.replaceAll(/^/gm, '  ')}\n`);
  process.exit(1);
}

/** The environment of a command that only works on the embedded store; ends the process with an explanation elsewhere. */
export function loadEmbeddedEnv(): EmbeddedEnv {
  const env = loadEnv();
  if (env.PLATFORM === 'embedded') return env;
  process.stderr.write('This command is for an embedded installation: PLATFORM must be embedded.\n');
  process.exit(1);
}
