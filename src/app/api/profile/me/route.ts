import { profileApi } from '@/domain/people/profile-api';
import { getMyProfile } from '@/server/people/get-my-profile';
import { saveMyProfile } from '@/server/people/save-my-profile';
import { forForms, route } from '@/server/platform/http/route';

const WITH_PROFILES = ['patient', 'caregiver', 'doctor', 'pharmacy'] as const;

export const GET = route(profileApi.mine, { who: WITH_PROFILES, limit: 'read' }, ({ ctx }) => getMyProfile(ctx));

export const PUT = route(profileApi.save, { who: WITH_PROFILES, limit: 'write' }, ({ ctx, body }) => saveMyProfile(ctx, body));

export const POST = forForms({ PUT });
