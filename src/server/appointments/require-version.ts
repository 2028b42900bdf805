import { problem } from '@/domain/shared/problem';

/** Throws `changed-meanwhile`, with the current document, when the caller's version is older. */
export function requireVersion(current: { version: number }, version: number): void {
  if (current.version !== version) throw problem('changed-meanwhile', { current });
}
