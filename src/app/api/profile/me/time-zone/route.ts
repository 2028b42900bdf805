import { peopleApi } from '@/domain/people/api';
import { saveTimeZone } from '@/server/medications/save-time-zone';
import { forForms, route } from '@/server/platform/http/route';

export const PUT = route(peopleApi.saveTimeZone, ({ ctx, body }) => saveTimeZone(ctx, body));

export const POST = forForms({ PUT });
