import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../server/paths.mjs';
import { EVERYWHERE, NO_CLOCK, NO_ENVIRONMENT, NO_SENTENCES } from './syntax.mjs';

/** @typedef {import('./syntax.mjs').Ban} Ban */
/** @typedef {{ from: string | string[], except?: string[], message: string }} Zone */
/** @typedef {{ regex: string, importNames?: string[], message: string }} PackageBan */
/** @typedef {{ name: string, files: string[], ignores?: string[], zones?: Zone[], packages?: PackageBan[], syntax?: Ban[], rules?: import('eslint').Linter.RulesRecord }} Room */

const SERVER = path.join(ROOT, 'src', 'server');
const PLATFORM = path.join(SERVER, 'platform');

/** Tests stand outside the rooms' walls: they may take hold of anything. */
const TESTS = ['**/*.test.{ts,tsx}', '**/contract.ts'];

/** @type {Zone} */
const NO_TOOLS = { from: ['src/testing', 'tools'], message: 'Tools and tests use the product; the product never uses them.' };

/** @type {PackageBan} */
const OUR_LINK = {
  regex: '^next/link$',
  importNames: ['default'],
  message: 'Take Link from @/i18n/link: it keeps the person in their language.',
};
/** @type {PackageBan} */
const NO_VENDORS = {
  regex: '^(node:|server-only$|jose|pino|rate-limiter-flexible|firebase-admin|pg$)',
  message: 'Only src/server/platform speaks to a vendor or to the machine.',
};

/** @param {readonly string[]} names packages by name */
const onlyPackages = (names) => `^(?!\\.|@/|(?:${names.join('|')})(?:/|$))`;

/** @param {string} folder */
const foldersIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
    : [];

/** What a use case may import of the platform: the ctx, the ports, the platform's collections, paging, the checks of credentials. */
const PLATFORM_API = [
  './ctx.ts',
  './ctx',
  './store/find-all.ts',
  './store/find-all',
  './store/find-page.ts',
  './store/find-page',
  './store/find-merged-page.ts',
  './store/find-merged-page',
  './store/find-slice.ts',
  './store/find-slice',
  './jobs/purge-expired.ts',
  './jobs/purge-expired',
  './http/http-reply.ts',
  './http/http-reply',
  './identity/check-counted.ts',
  './identity/check-counted',
  './keyed-queue.ts',
  './keyed-queue',
  './identity/prove-again.ts',
  './identity/prove-again',
  './identity/require-second-factor.ts',
  './identity/require-second-factor',
  ...foldersIn(PLATFORM).flatMap((port) => ['port.ts', 'collection.ts', 'collections.ts'].map((file) => `./${port}/${file}`)),
];

/** The symptom check is answered in words, to programs too, and a prescription is printed; they stand with all other words. */
const WORDS_OF_REPLIES = [
  ...['en', 'hi', 'pa'].flatMap((locale) => ['triage', 'conversations'].map((name) => `./messages/${locale}/${name}.json`)),
  './prescription-words.ts',
  './prescription-words',
];

/** @type {Room[]} */
const features = foldersIn(SERVER)
  .filter((feature) => feature !== 'platform')
  .map((feature) => ({
    name: `server/${feature}`,
    files: [`src/server/${feature}/**/*.ts`],
    ignores: TESTS,
    zones: [
      NO_TOOLS,
      { from: ['src/app', 'src/ui'], message: 'A use case knows no route and no screen.' },
      { from: 'src/i18n', except: WORDS_OF_REPLIES, message: 'A use case writes no sentence for people.' },
      {
        from: 'src/server/platform',
        except: PLATFORM_API,
        message: 'A use case touches the outside through ctx alone; of the platform it may know the ctx, the ports and the collections.',
      },
      ...foldersIn(SERVER)
        .filter((other) => other !== feature && other !== 'platform')
        .map((other) => ({
          from: `src/server/${other}/collections.ts`,
          message: "Another feature's collections are its own affair: call one of its verbs.",
        })),
    ],
    packages: [
      {
        regex: onlyPackages(['zod', 'temporal-polyfill', 'server-only', 'ical-generator', 'libphonenumber-js']),
        message: 'A use case speaks to no vendor, no machine and nothing of Next: it has ctx.',
      },
    ],
    syntax: NO_ENVIRONMENT,
  }));

/** Who may import what, a room a row, each rule with its reason. @type {Room[]} */
export const ROOMS = [
  {
    name: 'domain',
    files: ['src/domain/**/*.ts'],
    ignores: TESTS,
    zones: [
      { from: ['src', 'tools'], except: ['./domain'], message: 'The domain is true anywhere, so it knows nothing of where it runs.' },
    ],
    packages: [
      {
        regex: onlyPackages(['zod', 'temporal-polyfill', 'libphonenumber-js', 'papaparse']),
        message: 'The domain uses zod, temporal-polyfill and small pure libraries: no I/O, no React.',
      },
    ],
    syntax: [...NO_ENVIRONMENT, ...NO_CLOCK],
    rules: { 'no-restricted-globals': ['error', 'process', 'fetch', 'window', 'document', 'localStorage', 'performance'] },
  },
  {
    name: 'server/platform',
    files: ['src/server/platform/**/*.ts'],
    ignores: [...TESTS, 'src/server/platform/env.ts', 'src/server/platform/page.ts', 'src/server/platform/page/**'],
    zones: [NO_TOOLS, platformZone(), { from: ['src/app', 'src/ui'], message: 'The platform knows no route and no screen.' }],
    packages: [
      {
        regex: '^(next|next-intl|react|react-dom)(/|$)',
        message: 'A handler is a plain function from Request to Response: nothing of Next or React in it. Pages have platform/page.',
      },
    ],
    syntax: NO_ENVIRONMENT,
  },
  {
    name: 'server/platform/page',
    files: ['src/server/platform/page.ts', 'src/server/platform/page/**/*.ts'],
    ignores: TESTS,
    zones: [NO_TOOLS, platformZone(), { from: ['src/app', 'src/ui'], message: 'The platform knows no route and no screen.' }],
    syntax: NO_ENVIRONMENT,
  },
  { name: 'server/platform/env', files: ['src/server/platform/env.ts'], zones: [NO_TOOLS, platformZone()] },
  ...features,
  {
    name: 'app/api',
    files: ['src/app/api/**/*.{ts,tsx}'],
    ignores: TESTS,
    zones: [
      NO_TOOLS,
      { from: ['src/ui', 'src/i18n'], message: 'A route shows nothing and says nothing: screens and sentences are elsewhere.' },
      {
        from: 'src/server/platform',
        except: ['./http'],
        message: "Of the platform a route knows only platform/http: the policy is the endpoint's, what happens is the use case's.",
      },
      collectionsZone('A route never reaches into a store: call a use case.'),
    ],
    packages: [
      { regex: onlyPackages(['zod']), message: 'A handler is a plain function: nothing of Next, no vendor, no cookies() or headers().' },
    ],
    syntax: NO_ENVIRONMENT,
    rules: { 'arogya/one-feature-per-route': 'error' },
  },
  {
    name: 'app/pages',
    files: ['src/app/**/*.{ts,tsx}'],
    ignores: [...TESTS, 'src/app/api/**', 'src/app/**/_components/**'],
    zones: [
      NO_TOOLS,
      {
        from: 'src/server/platform',
        except: ['./page.ts', './page'],
        message: 'A page knows only platform/page: pageCtx reads and cannot write.',
      },
      { from: 'src/app/api', message: 'A page calls the reading use case directly, not our own API.' },
      collectionsZone('A page never reaches into a store: call a reading verb.'),
    ],
    packages: [OUR_LINK, NO_VENDORS],
    syntax: [...NO_ENVIRONMENT, ...NO_SENTENCES],
  },
  {
    name: 'ui',
    files: ['src/ui/**/*.{ts,tsx}', 'src/app/**/_components/**/*.{ts,tsx}'],
    ignores: TESTS,
    zones: [
      NO_TOOLS,
      {
        from: 'src/server',
        message: 'What people see runs in their browser: it asks through apiFetch() and useLive(), never the server itself.',
      },
      { from: 'src/app/api', message: 'Screens call endpoints by their contract in the domain.' },
    ],
    packages: [OUR_LINK, NO_VENDORS],
    syntax: [...NO_ENVIRONMENT, ...NO_SENTENCES],
  },
  {
    name: 'i18n',
    files: ['src/i18n/**/*.{ts,tsx}'],
    ignores: TESTS,
    zones: [NO_TOOLS, { from: ['src/server', 'src/app', 'src/ui'], message: 'Languages know the domain and nothing else of the product.' }],
    packages: [NO_VENDORS],
    syntax: NO_ENVIRONMENT,
  },
];

/** @returns {Zone} */
function platformZone() {
  return {
    from: 'src/server',
    except: ['./platform'],
    message: 'The platform knows no feature: a feature uses the platform, never the other way.',
  };
}

/**
 * @param {string} message
 * @returns {Zone}
 */
function collectionsZone(message) {
  return { from: foldersIn(SERVER).map((feature) => `src/server/${feature}/collections.ts`), message };
}

/**
 * @param {Room} room
 * @returns {import('eslint').Linter.Config}
 */
export function toConfig({ name, files, ignores = [], zones = [], packages = [], syntax = [], rules = {} }) {
  return {
    name: `rooms/${name}`,
    files,
    ignores,
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: ROOT, zones: zones.map((zone) => ({ target: '.', ...zone })) }],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: packages }],
      'no-restricted-syntax': ['error', ...EVERYWHERE, ...syntax],
      ...rules,
    },
  };
}
