import type { Address } from '@/domain/people/person';
import type { PharmacyProfileEdit } from '@/domain/people/pharmacy-profile';
import { problem } from '@/domain/shared/problem';
import type { Position } from '@/domain/shared/primitives';
import type { ReadCtx } from '@/server/platform/ctx';
import { completeAddresses } from './complete-address';
import { findPlaceByPin } from './find-places';

type Ctx = Pick<ReadCtx, 'ports'>;

/** What was typed, with the place of its PIN code where no position was given; a place known by its district only is no position. */
export async function completePosition<E extends { position?: Position | undefined }>(ctx: Ctx, edit: E, address: Address): Promise<E> {
  if (edit.position !== undefined) return edit;
  const position = await positionOfPin(ctx, address.pinCode);
  return position === undefined ? edit : { ...edit, position };
}

/** A pharmacy with its address and place completed. Throws `bad-request` where neither a position nor the PIN code says where it is. */
export async function completePharmacyPlace(ctx: Ctx, edit: PharmacyProfileEdit): Promise<PharmacyProfileEdit & { position: Position }> {
  const { position, ...complete } = await completePosition(ctx, await completeAddresses(ctx, edit), edit.address);
  if (position === undefined) throw problem('bad-request', { errors: [{ at: 'position', code: 'required' }] });
  return { ...complete, position };
}

/** The profile without a position that only follows from its PIN code: a form that sent it back would keep it under another PIN code. */
export async function withoutPinPosition<P extends { position?: Position | undefined }>(
  ctx: Ctx,
  profile: P,
  address: Address | undefined,
): Promise<P> {
  const position = await positionOfPin(ctx, address?.pinCode);
  const isSame = position !== undefined && position.lat === profile.position?.lat && position.lng === profile.position.lng;
  return isSame ? { ...profile, position: undefined } : profile;
}

async function positionOfPin(ctx: Ctx, pinCode: string | undefined): Promise<Position | undefined> {
  const place = pinCode === undefined ? null : await findPlaceByPin(ctx, pinCode);
  return place === null || place.precision === 'district' ? undefined : place.position;
}
