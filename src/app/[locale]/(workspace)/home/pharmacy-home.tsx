import { getMyProfile } from '@/server/people/get-my-profile';
import type { PageCtx } from '@/server/platform/page';
import { ShopHome } from './_components/shop-home';

/** A pharmacy's home. */
export async function PharmacyHome({ ctx }: { ctx: PageCtx }) {
  const profile = await getMyProfile(ctx);
  return profile.role === 'pharmacy' ? <ShopHome profile={profile} now={ctx.now()} /> : null;
}
