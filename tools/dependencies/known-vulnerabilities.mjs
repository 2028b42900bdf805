import { nameAt } from './check-lockfile.mjs';

/** @typedef {import('./check-lockfile.mjs').Lockfile} Lockfile */
/** @typedef {{ name: string, version: string }} Version */

/** The open database of vulnerabilities, which gathers npm's own and others' (https://google.github.io/osv.dev/post-v1-querybatch/). */
export const OSV = 'https://api.osv.dev/v1/querybatch';
const BATCH = 1000;
const ANSWER_MS_MAX = 15_000;

/** Advisories that do not concern us, by id, each with the reason. @type {Readonly<Record<string, string>>} */
const EXCEPTIONS = {};

/**
 * The versions a lockfile names, each once.
 * @param {Lockfile} lockfile
 * @returns {Version[]}
 */
export function versionsIn({ packages }) {
  const all = Object.entries(packages).flatMap(([place, { version, link }]) =>
    place === '' || link === true || version === undefined ? [] : [{ name: nameAt(place), version }],
  );
  return [...new Map(all.map((one) => [`${one.name}@${one.version}`, one])).values()];
}

/**
 * What is known against these versions, as `name@version: id`, without the exceptions.
 * @param {readonly Version[]} versions
 * @param {string} [osv] where OSV answers
 * @returns {Promise<string[]>} rejects where OSV cannot be reached
 */
export async function findAdvisories(versions, osv = OSV) {
  const found = [];
  for (let from = 0; from < versions.length; from += BATCH) {
    const batch = versions.slice(from, from + BATCH);
    const queries = batch.map(({ name, version }) => ({ package: { ecosystem: 'npm', name }, version }));
    const reply = await fetch(osv, { method: 'POST', body: JSON.stringify({ queries }), signal: AbortSignal.timeout(ANSWER_MS_MAX) });
    if (!reply.ok) throw new Error(`OSV answers ${String(reply.status)}`);
    const { results } = /** @type {{ results: { vulns?: { id: string }[] }[] }} */ (await reply.json());
    found.push(...results.flatMap(({ vulns = [] }, i) => vulns.map(({ id }) => ({ id, ...batch[i] }))));
  }
  return found.filter(({ id }) => !Object.hasOwn(EXCEPTIONS, id)).map(({ id, name, version }) => `${name}@${version}: ${id}`);
}
