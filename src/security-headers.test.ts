import { describe, expect, it } from 'vitest';
import { FILE_POLICY } from '../server/api-headers.mjs';
import { endpointSecurityHeaders, pageSecurityHeaders } from './security-headers';

const FACTS = { https: true, development: false };

/** The policy as a map from directive to its sources. */
function policyOf(headers: Record<string, string>): Record<string, string[]> {
  const text = headers['Content-Security-Policy'] ?? '';
  return Object.fromEntries(
    text.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}

describe('the policy of a page', () => {
  it('runs no script without the nonce of the request, and evaluates none', () => {
    const policy = policyOf(pageSecurityHeaders('abc', FACTS));
    expect(policy['script-src']).toEqual(["'self'", "'nonce-abc'", "'strict-dynamic'"]);
    expect(JSON.stringify(policy)).not.toMatch(/unsafe/);
  });

  it('lets nobody frame it, move its base, or take its forms', () => {
    expect(policyOf(pageSecurityHeaders('abc', FACTS))).toMatchObject({
      'frame-ancestors': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'object-src': ["'none'"],
    });
  });

  it('speaks to a video provider only when there is one', () => {
    const alone = policyOf(pageSecurityHeaders('abc', FACTS));
    expect([alone['connect-src'], alone['frame-src']]).toEqual([["'self'"], ["'self'"]]);
    const withVideo = pageSecurityHeaders('abc', { ...FACTS, videoHost: 'meet.example.org' });
    expect(policyOf(withVideo)['frame-src']).toEqual(["'self'", 'https://meet.example.org']);
    expect(policyOf(withVideo)['connect-src']).toEqual(["'self'", 'https://meet.example.org', 'wss://meet.example.org']);
    expect(withVideo['Permissions-Policy']).toContain('camera=(self "https://meet.example.org")');
  });

  it('sends files to where their links lead, and to nobody else', () => {
    const policy = policyOf(pageSecurityHeaders('abc', { ...FACTS, filesHost: 'storage.googleapis.com' }));
    expect(policy['connect-src']).toEqual(["'self'", 'https://storage.googleapis.com']);
  });

  it('shows a map’s tiles from the server that is named, and no other picture from outside', () => {
    expect(policyOf(pageSecurityHeaders('abc', FACTS))['img-src']).toEqual(["'self'", 'data:', 'blob:']);
    const withMap = policyOf(pageSecurityHeaders('abc', { ...FACTS, tilesOrigin: 'https://tiles.example.org' }));
    expect(withMap['img-src']).toEqual(["'self'", 'data:', 'blob:', 'https://tiles.example.org']);
  });

  it('only a page that may turn push on through Firebase speaks to its registration', () => {
    expect(policyOf(pageSecurityHeaders('abc', { ...FACTS, fcm: true }))['connect-src']).toContain(
      'https://fcmregistrations.googleapis.com',
    );
    expect(policyOf(pageSecurityHeaders('abc', FACTS))['connect-src']).toEqual(["'self'"]);
  });

  it('lets Firebase in where the page signs in through it: Google’s own places, or an emulator and nothing of Google', () => {
    const google = policyOf(pageSecurityHeaders('abc', { ...FACTS, firebase: {} }));
    expect(google['connect-src']).toEqual(["'self'", 'https://identitytoolkit.googleapis.com', 'https://www.google.com/recaptcha/']);
    expect(google['frame-src']).toEqual(["'self'", 'https://www.google.com/recaptcha/', 'https://recaptcha.google.com/recaptcha/']);
    expect(google['script-src']?.join(' ')).not.toMatch(/unsafe/);
    const emulated = policyOf(pageSecurityHeaders('abc', { ...FACTS, firebase: { emulatorHost: '127.0.0.1:9099' } }));
    expect(emulated['connect-src']).toEqual(["'self'", 'http://127.0.0.1:9099']);
    expect(JSON.stringify(emulated)).not.toMatch(/google|unsafe/);
  });

  it('promises TLS only over TLS', () => {
    expect(pageSecurityHeaders('abc', FACTS)).toHaveProperty('Strict-Transport-Security');
    const plain = pageSecurityHeaders('abc', { ...FACTS, https: false });
    expect(plain).not.toHaveProperty('Strict-Transport-Security');
    expect(policyOf(plain)).not.toHaveProperty('upgrade-insecure-requests');
  });
});

it('an endpoint answers with a policy under which nothing runs, the documentation page excepted', () => {
  const rule = endpointSecurityHeaders().find(({ headers }) => headers.some(({ key }) => key === 'Content-Security-Policy'));
  const source = new RegExp(`^${rule?.source ?? ''}$`);
  expect(source.test('/api/appointments/apt_1')).toBe(true);
  expect([source.test('/api/docs'), source.test('/api/files/fil_1')]).toEqual([false, false]);
  expect(rule?.headers[0]?.value).toContain("default-src 'none'");
});

it('a file is in a sandbox, and no other policy is said of it', () => {
  const saying = endpointSecurityHeaders().filter(({ source, headers }) => {
    const pattern = new RegExp(`^${source.replace(':path*', '.*').replace(':id', '[^/]+')}$`);
    return pattern.test('/api/files/fil_1') && headers.some(({ key }) => key === 'Content-Security-Policy');
  });
  expect(saying.flatMap(({ headers }) => headers.map(({ value }) => value))).toEqual([FILE_POLICY]);
});
