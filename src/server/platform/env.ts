import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65535);
const flag = z.enum(['true', 'false']).default('false').transform((word) => word === 'true');
const optionalText = z.string().min(1).optional();

const common = {
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** The address people type, for links in messages and the check of where a form came from. Follows the request when absent. */
  PUBLIC_URL: z.url().optional(),
  /** How many proxies of ours stand before the server; their X-Forwarded-For is believed, nobody else's. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Who answers complaints and where, as the about page prints it. */
  GRIEVANCE_CONTACT: optionalText,
  /** What a scheduler outside the process shows to run the jobs that are due. Without it only the process's own tick runs them. */
  JOBS_SECRET: z.string().regex(/^\S{32,}$/, 'at least 32 characters without spaces').optional(),
  /** `stun:host:port` or `turn:host:port`, separated by commas. */
  ICE_URLS: optionalText,
  /** The secret shared with the TURN server for short-lived credentials (coturn's `use-auth-secret`). */
  TURN_SECRET: optionalText,
  JITSI_KIND: z.enum(['self-hosted', 'jaas']).optional(),
  JITSI_DOMAIN: optionalText,
  JITSI_APP_ID: optionalText,
  JITSI_SECRET: optionalText,
  JITSI_KEY_ID: optionalText,
  JITSI_PRIVATE_KEY: optionalText,
};

const Env = z.discriminatedUnion('PLATFORM', [
  z.object({
    PLATFORM: z.literal('embedded'),
    ...common,
    DATA_DIR: z.string().min(1).default('.data'),
    /** Shows the demo people on the sign-in page. Never on a machine real people use. */
    DEMO_CLINIC: flag,
  }),
]);

export type Env = z.infer<typeof Env>;

const PUBLIC_JITSI_HOSTS = new Set(['meet.jit.si']);

/** Reads the environment. Throws an Error whose message lists, a line each, everything that is wrong. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = Env.safeParse({ PLATFORM: 'embedded', ...given });
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  }
  const wrong = videoProblems(parsed.data);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return parsed.data;
}

function videoProblems(env: Env): string[] {
  const missing = (names: (keyof Env)[]) =>
    names.filter((name) => env[name] === undefined).map((name) => `${name}: is needed with JITSI_KIND=${env.JITSI_KIND}`);
  if (env.JITSI_DOMAIN !== undefined && PUBLIC_JITSI_HOSTS.has(env.JITSI_DOMAIN) && env.NODE_ENV === 'production') {
    return ['JITSI_DOMAIN: the public Jitsi host cuts embedded calls at five minutes and is refused in production'];
  }
  if (env.JITSI_KIND === 'self-hosted') return missing(['JITSI_DOMAIN', 'JITSI_APP_ID', 'JITSI_SECRET']);
  if (env.JITSI_KIND === 'jaas') return missing(['JITSI_APP_ID', 'JITSI_KEY_ID', 'JITSI_PRIVATE_KEY']);
  return [];
}

/** The process's own environment; ends the process with the list of what is wrong, because Next would go on serving 500s. */
export function loadEnv(): Env {
  try {
    return readEnv(process.env);
  } catch (error) {
    const list = error instanceof Error ? error.message : String(error);
    process.stderr.write(`The environment is not right:\n${list.replaceAll(/^/gm, '  ')}\n`);
    process.exit(1);
  }
}
