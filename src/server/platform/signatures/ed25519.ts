import 'server-only';
import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, sign, verify } from 'node:crypto';
import type { Signatures } from './port';

const SIGNATURE_BYTES = 64;

export const ed25519: Signatures = {
  makeKey() {
    const { privateKey } = generateKeyPairSync('ed25519');
    const { d = '', x = '' } = privateKey.export({ format: 'jwk' });
    return { privateKey: `${d}.${x}`, publicKey: x };
  },
  sign(privateKey, bytes) {
    const [d = '', x = ''] = privateKey.split('.');
    return Uint8Array.from(sign(null, bytes, createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', d, x }, format: 'jwk' })));
  },
  isSigned(publicKey, bytes, signature) {
    if (signature.length !== SIGNATURE_BYTES) return false;
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    return verify(null, bytes, key, signature);
  },
  sha256: (bytes) => Uint8Array.from(hash('sha256', bytes, 'buffer')),
};
