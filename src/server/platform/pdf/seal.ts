import 'server-only';
import { createPrivateKey, randomBytes, X509Certificate, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { BitString, Integer, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension } from 'pkijs';
import { makeOwnerFile } from '../read-secret';

/** What documents are sealed with: an RSA key (PKCS #8) and its certificate (DER), followed by those that vouch for it. */
export type Seal = { key: Uint8Array; certificates: Uint8Array[]; validFrom: string };

const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]) };
const VALID_YEARS = 20;
const SERIAL_BYTES = 16;
const OID = { commonName: '2.5.4.3', basicConstraints: '2.5.29.19', keyUsage: '2.5.29.15' } as const;
/** digitalSignature and nonRepudiation. */
const KEY_USAGE = new Uint8Array([0xc0]);

/** The clinic's own seal: made once, in a file only its owner can read. Two processes agree on one. */
export async function ownSeal(file: string, now: string): Promise<Seal> {
  if (!existsSync(file)) makeOwnerFile(file, await makeSeal(new Date(now)));
  return readSeal(file);
}

/** The seal in a PEM file. Throws where it is none: no RSA key, no certificate, or one of another key. */
export function readSeal(file: string): Seal {
  const pem = readFileSync(file, 'utf8');
  const certificates = (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map(
    (one) => new X509Certificate(one),
  );
  const key = keyIn(pem);
  const [own] = certificates;
  if (key?.asymmetricKeyType !== 'rsa' || own === undefined || !own.checkPrivateKey(key)) {
    throw new Error(`${file} must hold an RSA private key and its certificate, as PEM`);
  }
  return {
    key: Uint8Array.from(key.export({ format: 'der', type: 'pkcs8' })),
    certificates: certificates.map(({ raw }) => Uint8Array.from(raw)),
    validFrom: own.validFromDate.toISOString(),
  };
}

function keyIn(pem: string): KeyObject | null {
  const found = /-----BEGIN (?:RSA )?PRIVATE KEY-----[^-]+-----END (?:RSA )?PRIVATE KEY-----/.exec(pem);
  return found && createPrivateKey(found[0]);
}

/** A key with a certificate of its own making (RFC 5280), as PEM: it vouches for nobody, it only shows what was changed. */
async function makeSeal(now: Date): Promise<string> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(RSA, true, ['sign', 'verify']);
  const certificate = new Certificate({ version: 2 });
  const serial = randomBytes(SERIAL_BYTES);
  // Positive and without a zero in front, as DER wants integers.
  serial[0] = 0x40 | ((serial[0] ?? 0) & 0x3f);
  certificate.serialNumber = new Integer({ valueHex: Uint8Array.from(serial).buffer });
  for (const name of [certificate.issuer, certificate.subject]) {
    name.typesAndValues.push(new AttributeTypeAndValue({ type: OID.commonName, value: new Utf8String({ value: 'Clinic seal' }) }));
  }
  certificate.notBefore.value = now;
  certificate.notAfter.value = new Date(new Date(now).setUTCFullYear(now.getUTCFullYear() + VALID_YEARS));
  const usage = new BitString({ valueHex: KEY_USAGE.buffer, unusedBits: 6 });
  certificate.extensions = [
    new Extension({ extnID: OID.basicConstraints, critical: true, extnValue: new BasicConstraints({ cA: false }).toSchema().toBER(false) }),
    new Extension({ extnID: OID.keyUsage, critical: true, extnValue: usage.toBER(false) }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(publicKey);
  await certificate.sign(privateKey, RSA.hash);
  const key = await crypto.subtle.exportKey('pkcs8', privateKey);
  return pemOf('PRIVATE KEY', key) + pemOf('CERTIFICATE', certificate.toSchema(true).toBER(false));
}

function pemOf(label: string, der: ArrayBuffer): string {
  const lines = Buffer.from(der).toString('base64').replaceAll(/.{64}/g, '$&\n').trimEnd();
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}
