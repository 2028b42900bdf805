import { problem } from '@/domain/shared/problem';

/** Throws `changed-meanwhile`, with the document as it is now, when the caller's copy is an older one. */
export function requireVersion(current: { version: number }, version: number): void {
  if (current.version !== version) throw problem('changed-meanwhile', { current });
}
