import { Address } from '@/domain/people/person';
import type { ReadCtx } from '@/server/platform/ctx';
import { findPlaceByPin } from './find-places';

type Addressed = { address?: Address | undefined; clinicAddress?: Address | undefined };

/** What was typed, with the district and the state of each address filled in from its PIN code where they were left empty. */
export async function completeAddresses<E extends Addressed>(ctx: Pick<ReadCtx, 'ports'>, edit: E): Promise<E> {
  const { address, clinicAddress } = edit;
  return {
    ...edit,
    ...(address && { address: await complete(ctx, address) }),
    ...(clinicAddress && { clinicAddress: await complete(ctx, clinicAddress) }),
  };
}

async function complete(ctx: Pick<ReadCtx, 'ports'>, address: Address): Promise<Address> {
  const { pinCode, district, state } = address;
  if (pinCode === undefined || (district !== undefined && state !== undefined)) return address;
  const place = await findPlaceByPin(ctx, pinCode);
  // Parsed again for the order of its fields: an edit that is sent twice is compared as text.
  return place === null ? address : Address.parse({ ...address, district: district ?? place.district, state: state ?? place.state });
}
