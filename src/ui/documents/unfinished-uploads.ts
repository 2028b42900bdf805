import { PARTS_LINK_SECONDS } from '@/domain/files/file-bounds';

/** An upload that was begun: its document, and where its parts go. Both are random letters to whoever reads the phone. */
export type Unfinished = { id: string; session: string };
type Kept = Unfinished & { at: number };

const PREFIX = 'upload ';

/**
 * What an upload is known by when the same file is chosen again: whose record it is for and every byte of it. Null where the browser
 * does not make hashes, which is where the page did not come by TLS.
 */
export async function uploadKey(patientId: string, file: Blob): Promise<string | null> {
  // Not there without TLS, whatever its type says.
  const subtle = (crypto as Partial<Crypto>).subtle;
  if (subtle === undefined) return null;
  const hash = await subtle.digest('SHA-256', await new Blob([patientId, file]).arrayBuffer());
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Null where there is none, or its session has ended. */
export function findUnfinished(key: string | null): Unfinished | null {
  return key === null ? null : read(PREFIX + key);
}

/** Remembers an upload, also after the page is left. Those that have ended are forgotten. */
export function keepUnfinished(key: string | null, upload: Unfinished): void {
  if (key === null) return;
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX) && read(name) === null) localStorage.removeItem(name);
    localStorage.setItem(PREFIX + key, JSON.stringify({ ...upload, at: Date.now() } satisfies Kept));
  } catch {
    // A browser that keeps nothing sends the file anew.
  }
}

export function forgetUnfinished(key: string | null): void {
  try {
    if (key !== null) localStorage.removeItem(PREFIX + key);
  } catch {
    // It kept nothing.
  }
}

function read(name: string): Unfinished | null {
  try {
    const { id, session, at } = JSON.parse(localStorage.getItem(name) ?? 'null') as Kept;
    return Date.now() - at < PARTS_LINK_SECONDS * 1000 ? { id, session } : null;
  } catch {
    return null;
  }
}
