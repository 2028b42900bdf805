import satisfies from 'spdx-satisfies';

/** @typedef {{ version?: string, license?: string, dev?: boolean, hasInstallScript?: boolean, link?: boolean }} LockedPackage */
/** @typedef {{ packages: Record<string, LockedPackage> }} Lockfile */

/** Licences whose terms a hosted or shipped Apache-2.0 product can keep by naming them. */
const ALLOWED = [
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Python-2.0',
  'Zlib',
];
/** For packages that build and test and are shipped nowhere. */
const ALLOWED_FOR_DEVELOPMENT = [...ALLOWED, 'MPL-2.0', 'CC-BY-3.0'];

/** Packages whose licence field does not decide, by name prefix, each with the reason it may be here. */
const LICENCE_EXCEPTIONS = [
  {
    prefix: '@img/',
    reason: "optional, of Next's image service, which is switched off; LGPL libraries loaded dynamically, left out of the image",
  },
  { prefix: 'caniuse-lite', reason: 'CC-BY-4.0 data about browsers that the build reads; nothing of it is in what the build writes' },
  { prefix: '@fontsource/', reason: 'OFL-1.1 fonts, shipped as they come and embedded in documents, which the licence allows' },
  { prefix: 'libheif-js', reason: 'LGPL-3.0; its files are sent to browsers as they come, apart from ours, with their licence, see 117' },
  { prefix: 'web-push', reason: 'MPL-2.0, whose copyleft ends at its own files; they are shipped as they come' },
  { prefix: 'png-js', reason: 'of pdfkit, for development alone: MIT by its LICENSE; its package.json says nothing' },
  { prefix: 'limiter', reason: 'MIT by its LICENSE.txt; its package.json says so in a form from before SPDX' },
];

/** Packages that ask for an install script, which `ignore-scripts` never runs, each with the reason it works without. */
const INSTALL_SCRIPT_EXCEPTIONS = [
  { prefix: '@firebase/util', reason: 'writes defaults for App Hosting; ours come from the environment' },
  { prefix: '@parcel/watcher', reason: 'compiles only where no prebuilt binary fits' },
  { prefix: '@swc/core', reason: 'checks for its prebuilt binary, an optional package of its own' },
  { prefix: 'esbuild', reason: 'checks for its prebuilt binary, an optional package of its own' },
  { prefix: 'protobufjs', reason: 'prints a version warning' },
];

/**
 * What is wrong with the packages of a lockfile: a licence that is not allowed, or an install script nobody looked at.
 * @param {Lockfile} lockfile
 * @returns {string[]} one sentence each, none when all is well
 */
export function checkLockfile({ packages }) {
  return Object.entries(packages).flatMap(([place, locked]) => {
    if (place === '' || locked.link === true) return [];
    const name = nameAt(place);
    const allowed = locked.dev === true ? ALLOWED_FOR_DEVELOPMENT : ALLOWED;
    const problems = [];
    if (!isExcepted(LICENCE_EXCEPTIONS, name) && !isLicensed(locked.license, allowed)) {
      problems.push(`${name}@${locked.version}: the licence ${locked.license ?? '(none)'} is not on the list`);
    }
    if (locked.hasInstallScript === true && !isExcepted(INSTALL_SCRIPT_EXCEPTIONS, name)) {
      problems.push(`${name}@${locked.version}: it wants to run an install script`);
    }
    return problems;
  });
}

/** The name of the package that lies at a path of `node_modules`. @param {string} place */
export function nameAt(place) {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/**
 * @param {readonly { prefix: string }[]} exceptions
 * @param {string} name
 */
function isExcepted(exceptions, name) {
  return exceptions.some(({ prefix }) => name === prefix || (prefix.endsWith('/') && name.startsWith(prefix)));
}

/**
 * @param {string | undefined} licence an SPDX expression
 * @param {readonly string[]} allowed
 */
function isLicensed(licence, allowed) {
  try {
    return licence !== undefined && satisfies(licence, [...allowed]);
  } catch {
    return false;
  }
}
