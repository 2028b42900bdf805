import 'server-only';
import type { FileType } from '@/domain/files/schema';
import { FILE_START_BYTES, isTableText, typeOfStart } from '@/domain/files/file-start';

/** Receives a file's bytes as they pass; `fits` says at the end whether they match the declared type. */
export type TypeCheck = { see: (chunk: Uint8Array) => void; fits: () => boolean };

/** A type with a signature is recognised by its first bytes; CSV by having none and being UTF-8 text throughout. What is sealed may be any bytes. */
export function checkType(type: FileType): TypeCheck {
  if (type === 'application/octet-stream') return { see: () => undefined, fits: () => true };
  const start = new Uint8Array(FILE_START_BYTES);
  let seen = 0;
  const text = type === 'text/csv' ? checkText() : null;
  return {
    see(chunk) {
      start.set(chunk.subarray(0, Math.max(0, start.length - seen)), Math.min(seen, start.length));
      seen += chunk.length;
      text?.see(chunk);
    },
    fits: () => (text === null ? typeOfStart(start) === type : typeOfStart(start) === null && text.fits()),
  };
}

function checkText(): TypeCheck {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isText = true;
  const take = (read: () => string) => {
    try {
      isText &&= isTableText(read());
    } catch {
      isText = false;
    }
  };
  return {
    see: (chunk) => take(() => decoder.decode(chunk, { stream: true })),
    fits() {
      take(() => decoder.decode());
      return isText;
    },
  };
}
