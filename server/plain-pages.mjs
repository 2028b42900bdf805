/**
 * Pages without React. A page in which no client component of ours is mounted reads and works as the server made it, so it is
 * sent without Next's scripts and without the payload they would hydrate it from. Which pages these are is read from the
 * build itself; a page that gains a client component gets its scripts back with the next build.
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Mounted in every page, and shown only after a client component has failed in the browser. */
const ERROR_BOUNDARIES = new Set(['src/app/global-error.tsx', 'src/app/[locale]/error.tsx', 'src/ui/shell/error-texts.tsx']);
const OWN_MODULE = /^\[project\]\/(src\/[^ ]+)/;
const PAGE_SCRIPT = '<script src="/page.js" async=""></script>';
/** React sent a part of the page late, for script to move into place. */
const LATE_PART = /<template id="B:|\$RC\(/;

/**
 * Tells which paths are pages without a client component of ours. Throws when the folder holds no build.
 * @param {string} distDir absolute path of the folder Next built into
 * @returns {(pathname: string) => boolean}
 */
export function findPlainPages(distDir) {
  /** @type {{ dynamicRoutes: { page: string, regex: string }[] }} */
  const { dynamicRoutes } = JSON.parse(readFileSync(path.join(distDir, 'routes-manifest.json'), 'utf8'));
  /** @type {Record<string, string>} */
  const routeOfEntry = JSON.parse(readFileSync(path.join(distDir, 'app-path-routes-manifest.json'), 'utf8'));
  const manifests = globSync('**/page_client-reference-manifest.js', { cwd: path.join(distDir, 'server', 'app') });
  const plain = new Set(
    manifests
      .map((file) => readManifest(path.join(distDir, 'server', 'app', file)))
      .filter(({ modules }) => modules.every((name) => ERROR_BOUNDARIES.has(name)))
      .map(({ entry }) => routeOfEntry[entry]),
  );
  const routes = dynamicRoutes.map(({ page, regex }) => ({ pattern: new RegExp(regex), isPlain: plain.has(page) }));
  return (pathname) => routes.find(({ pattern }) => pattern.test(pathname))?.isPlain === true;
}

/**
 * The client components of ours in a page, as paths from the project's root.
 * @param {string} file
 * @returns {{ entry: string, modules: string[] }}
 */
function readManifest(file) {
  const [, entry, json] = /__RSC_MANIFEST\["([^"]+)"\] = (\{.+\})/.exec(readFileSync(file, 'utf8')) ?? [];
  if (entry === undefined || json === undefined) throw new Error(`${file} is not written as expected`);
  /** @type {{ clientModules: Record<string, unknown> }} */
  const { clientModules } = JSON.parse(json);
  const modules = Object.keys(clientModules).flatMap((name) => OWN_MODULE.exec(name)?.[1] ?? []);
  return { entry, modules: [...new Set(modules)] };
}

/**
 * The page without any script but its own small one, or null for a page that needs React to put a late part in its place. React
 * escapes `<` wherever it writes text, so every `<script` is a tag.
 * @param {string} html
 */
export function withoutReact(html) {
  if (LATE_PART.test(html)) return null;
  return html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, (tag) => (tag.startsWith('<script src="/page.js"') ? PAGE_SCRIPT : ''))
    .replace(/<link\b[^>]*\bas="script"[^>]*>/g, '')
    .replace(/ nonce="[^"]*"/g, '');
}

/**
 * The page's content security policy once nothing inline is left that a nonce would have to let through.
 * @param {string} policy
 */
export function policyWithoutNonce(policy) {
  return policy
    .replace(/script-src [^;]*/, "script-src 'self'")
    .replace(/(style-src [^;]*)'nonce-[^']+'/, '$1')
    .replaceAll(' ;', ';');
}
