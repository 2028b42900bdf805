import 'server-only';
import { crc32 } from 'node:zlib';
import { randomLetters, sameText, sha256 } from '../random';

/** Tokens by which devices post readings: random, long-lived, and kept as a hash. */
export type DeviceTokens = {
  /** A new token of a device, and the hash to keep. */
  make: (deviceId: string) => { token: string; tokenHash: string };
  /** The device a token names, or null for what is no token of ours; `isOf` compares it with the kept hash. */
  read: (token: string) => { deviceId: string; isOf: (tokenHash: string) => boolean } | null;
};

const SECRET_LETTERS = 32;
const TOKEN = /^(dev_[0-9a-zA-Z]{20})_([0-9a-zA-Z]{32})([0-9a-z]{7})$/;

/** A token is the device's id, 190 random bits, and a checksum by which a misread one is known without asking the store. */
export const deviceTokens: DeviceTokens = {
  make(deviceId) {
    const body = `${deviceId}_${randomLetters(SECRET_LETTERS)}`;
    return { token: `${body}${checksumOf(body)}`, tokenHash: sha256(body) };
  },
  read(token) {
    const [, deviceId = '', secret = '', checksum = ''] = TOKEN.exec(token) ?? [];
    const body = `${deviceId}_${secret}`;
    if (deviceId === '' || checksum !== checksumOf(body)) return null;
    return { deviceId, isOf: (tokenHash) => sameText(tokenHash, sha256(body)) };
  },
};

function checksumOf(body: string): string {
  return crc32(body).toString(36).padStart(7, '0');
}
