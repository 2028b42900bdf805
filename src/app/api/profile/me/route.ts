import { peopleApi } from '@/domain/people/api';
import { getMyProfile } from '@/server/people/get-my-profile';
import { saveMyProfile } from '@/server/people/save-my-profile';
import { forForms, route } from '@/server/platform/http/route';
export const GET = route(peopleApi.myProfile, ({ ctx }) => getMyProfile(ctx));

export const PUT = route(peopleApi.saveProfile, ({ ctx, body }) => saveMyProfile(ctx, body));

export const POST = forForms({ PUT });
