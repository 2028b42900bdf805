import { describe, expect, test } from 'vitest';
import { findOpeningFaults, readEnv } from './env';

const SECRET = 'a-secret-that-is-long-enough-for-this';
const FIREBASE = { PLATFORM: 'firebase', FIREBASE_PROJECT_ID: 'arogya-nabha', FIREBASE_API_KEY: 'key', SECRETS: SECRET };

describe('the environment of a clinic on Firebase', () => {
  test('is its project, its key and its secrets, and the rest has a default', () => {
    const env = readEnv({ ...FIREBASE, SECRETS: `${SECRET}\n${SECRET}-2 ` });
    expect(env).toMatchObject({
      PLATFORM: 'firebase',
      SECRETS: [SECRET, `${SECRET}-2`],
      FIRESTORE_DATABASE: '(default)',
      DEMO_CLINIC: false,
    });
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['a project id that is missing', { FIREBASE_PROJECT_ID: '' }, /^FIREBASE_PROJECT_ID: is needed$/],
    ['a project id that is none', { FIREBASE_PROJECT_ID: 'Nabha Clinic' }, /^FIREBASE_PROJECT_ID: the id of a Firebase project/],
    ['no secrets', { SECRETS: ' ' }, /^SECRETS: /],
    ['a secret anybody could guess', { SECRETS: `${SECRET} short` }, /^SECRETS: one or more secrets of at least 32/],
    ['a demo clinic', { DEMO_CLINIC: 'true' }, /^DEMO_CLINIC: .*refused with PLATFORM=firebase/],
    ['an emulator beside a real project', { FIREBASE_AUTH_EMULATOR_HOST: '127.0.0.1:9099' }, /^FIREBASE_AUTH_EMULATOR_HOST: .*demo-/],
    ['a scheduler without an audience', { JOBS_SERVICE_ACCOUNT: 'a@b.example' }, /^JOBS_AUDIENCE and JOBS_SERVICE_ACCOUNT/],
  ])('is refused with %s, in one line', (_what, change, expected) => {
    expect(() => readEnv({ ...FIREBASE, ...change })).toThrow(expected);
    try {
      readEnv({ ...FIREBASE, ...change });
    } catch (error) {
      expect(String(error)).not.toContain('\n');
      expect(String(error)).not.toContain(SECRET);
    }
  });

  test('says all that is missing at once', () => {
    expect(() => readEnv({ PLATFORM: 'firebase' })).toThrow(/FIREBASE_PROJECT_ID[^]*FIREBASE_API_KEY[^]*SECRETS/);
  });

  test('lets a demo- project use emulators', () => {
    const env = readEnv({ ...FIREBASE, FIREBASE_PROJECT_ID: 'demo-nabha', FIRESTORE_EMULATOR_HOST: '127.0.0.1:8080' });
    expect(env).toMatchObject({ FIRESTORE_EMULATOR_HOST: '127.0.0.1:8080' });
  });
});

describe('a server for real people', () => {
  const faultsOf = (words: Record<string, string>) =>
    findOpeningFaults(readEnv({ NODE_ENV: 'production', ...words })).map((fault) => fault.split(':')[0]);

  test('names who answers complaints and how they are reached, or does not open', () => {
    expect(faultsOf({})).toEqual(['GRIEVANCE_OFFICER', 'GRIEVANCE_PHONE or GRIEVANCE_EMAIL']);
    expect(faultsOf({ GRIEVANCE_OFFICER: 'Asha Rani' })).toEqual(['GRIEVANCE_PHONE or GRIEVANCE_EMAIL']);
    expect(faultsOf({ GRIEVANCE_OFFICER: 'Asha Rani', GRIEVANCE_PHONE: '+91 1765 222222' })).toEqual([]);
    expect(faultsOf({ GRIEVANCE_OFFICER: 'Asha Rani', GRIEVANCE_EMAIL: 'complaints@clinic.example' })).toEqual([]);
    expect(faultsOf(FIREBASE)).toHaveLength(2);
  });

  test('is not a demo, nor a process that is no server in production', () => {
    expect(faultsOf({ DEMO_CLINIC: 'true' })).toEqual([]);
    expect(faultsOf({ NODE_ENV: 'development' })).toEqual([]);
    expect(faultsOf({ ...FIREBASE, FIREBASE_PROJECT_ID: 'demo-clinic' })).toEqual([]);
  });
});

describe('the address of map tiles', () => {
  const isTaken = (url: string) => {
    try {
      return readEnv({ MAP_TILES_URL: url }).MAP_TILES_URL === url;
    } catch (error) {
      expect(String(error)).toMatch(/^Error: MAP_TILES_URL: the address of map tiles/);
      return false;
    }
  };

  test('is a template over https, or on this machine', () => {
    expect(isTaken('https://tiles.example.org/{z}/{x}/{y}.png?key=abc')).toBe(true);
    expect(isTaken('http://127.0.0.1:8080/{z}/{x}/{y}.png')).toBe(true);
    expect(isTaken('http://tiles.example.org/{z}/{x}/{y}.png')).toBe(false);
    expect(isTaken('https://tiles.example.org/{z}/{x}.png')).toBe(false);
    expect(isTaken('{z}/{x}/{y}')).toBe(false);
  });

  test.each(['https://{z}.example.org/{x}/{y}', "https://tiles.example.org/{z}/{x}/{y}; script-src 'unsafe-inline'", 'data:{z}{x}{y}'])(
    'says nothing more to the policy of a page: %s',
    (url) => expect(isTaken(url)).toBe(false),
  );
});
