import { problem } from '@/domain/shared/problem';
import type { ReadCtx } from '@/server/platform/ctx';
import type { VendorIdentity } from '@/server/platform/identity/port';

/** The identity provider's operations. Throws `not-found` where none is configured. */
export function requireVendor({ ports }: Pick<ReadCtx, 'ports'>): VendorIdentity {
  if (ports.identity.vendor === null) throw problem('not-found');
  return ports.identity.vendor;
}
