import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { CryptoKeySigner, PDF } from '@libpdf/core';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { encode } from 'uqr';
import wawoff2 from 'wawoff2';

/** Family, subset and weight. They come as woff2, which the compiler does not read. */
const FONTS = /** @type {const} */ ([
  ['noto-sans', 'latin', 400],
  ['noto-sans', 'latin', 700],
  ['noto-sans', 'latin-ext', 400],
  ['noto-sans', 'latin-ext', 700],
  ['noto-sans-gurmukhi', 'gurmukhi', 400],
  ['noto-sans-gurmukhi', 'gurmukhi', 700],
  ['noto-sans-devanagari', 'devanagari', 400],
  ['noto-sans-devanagari', 'devanagari', 700],
]);
/** Compilations after which what was set before is forgotten. */
const CACHE_AGE = 10;

const folder = import.meta.dirname;
const { resolve } = createRequire(import.meta.url);

const fontBlobs = await Promise.all(
  FONTS.map(async ([family, subset, weight]) => {
    const file = resolve(`@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff2`);
    return Buffer.from(await wawoff2.decompress(readFileSync(file)));
  }),
);
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] });
/** @type {Map<string, string>} */
const templates = new Map();

/** @param {string} name */
function templateOf(name) {
  const found = templates.get(name) ?? readFileSync(path.join(folder, `${name}.typ`), 'utf8');
  templates.set(name, found);
  return found;
}

/**
 * A QR code as a picture, with the quiet zone that scanners need. Dark squares side by side are drawn as one.
 * @param {string} text
 */
function qrSvg(text) {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const lines = data.flatMap((row, y) =>
    [
      ...row
        .map((isDark) => (isDark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ 0: dark, index }) => `M${index} ${y}h${dark.length}v1h-${dark.length}z`),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${lines.join('')}"/></svg>`;
}

/**
 * What seals: the operator's or the clinic's own, or none.
 * @typedef {{ key: Uint8Array<ArrayBuffer>, certificates: Uint8Array[], validFrom: string }} Seal
 */
const seal = /** @type {Seal | null} */ (workerData.seal);
const signer = seal && (await signerOf(seal));

/** @param {Seal} seal */
async function signerOf({ key, certificates: [own = new Uint8Array(), ...above] }) {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const privateKey = await crypto.subtle.importKey('pkcs8', key, algorithm, false, ['sign']);
  // The one of RSA's two schemes that gives the same bytes every time.
  return new CryptoKeySigner(privateKey, own, 'RSA', 'RSASSA-PKCS1-v1_5', above);
}

/**
 * Seals a document (PAdES B-B) as of the time it was made, or as of the certificate's beginning where that is later.
 * @param {Uint8Array} pdf
 * @param {{ reason: string, madeAt: number }} about
 */
async function sealed(pdf, { reason, madeAt }) {
  if (seal === null || signer === null) return pdf;
  const document = await PDF.load(pdf);
  const signingTime = new Date(Math.max(madeAt * 1000, Date.parse(seal.validFrom)));
  const { bytes } = await document.sign({ signer, reason, signingTime, fieldName: 'Seal' });
  return bytes;
}

/** @typedef {{ id: number, template: string, data: string, madeAt: number }} Asked */

/** @param {Asked} asked */
async function set({ template, data, madeAt }) {
  const said = JSON.parse(data);
  const inputs = { data: JSON.stringify({ ...said, qr: said.code === null ? null : qrSvg(said.code), isSealed: signer !== null }) };
  const compiled = compiler.compile({ mainFileContent: templateOf(template), inputs });
  const faults = compiled.takeDiagnostics();
  if (compiled.result === null) throw new Error(faults === null ? 'nothing was set' : JSON.stringify(compiler.fetchDiagnostics(faults)));
  const pdf = compiler.pdf(compiled.result, { creationTimestamp: madeAt });
  compiler.evictCache(CACHE_AGE);
  return sealed(new Uint8Array(pdf), { reason: said.words.seal, madeAt });
}

parentPort?.on('message', async (/** @type {Asked} */ asked) => {
  try {
    parentPort?.postMessage({ id: asked.id, pdf: await set(asked) });
  } catch (error) {
    parentPort?.postMessage({ id: asked.id, error: String(error) });
  }
});
