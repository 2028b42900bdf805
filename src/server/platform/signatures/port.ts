/** Signatures that anybody can check with a published key (Ed25519, RFC 8032). Keys are texts: base64url. */
export type Signatures = {
  makeKey: () => { privateKey: string; publicKey: string };
  sign: (privateKey: string, bytes: Uint8Array) => Uint8Array;
  /** False for a wrong signature, and for what is none. */
  isSigned: (publicKey: string, bytes: Uint8Array, signature: Uint8Array) => boolean;
  sha256: (bytes: Uint8Array) => Uint8Array;
};
