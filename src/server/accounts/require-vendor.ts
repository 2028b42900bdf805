import { problem } from '@/domain/shared/problem';
import type { ReadCtx } from '@/server/platform/ctx';
import type { VendorIdentity } from '@/server/platform/identity/port';

/** What only a vendor can do. Throws `not-found` where there is none: what nobody can do here is not here. */
export function requireVendor({ ports }: Pick<ReadCtx, 'ports'>): VendorIdentity {
  if (ports.identity.vendor === null) throw problem('not-found');
  return ports.identity.vendor;
}
