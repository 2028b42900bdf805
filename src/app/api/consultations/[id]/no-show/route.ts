import { consultationApi } from '@/domain/consultations/api';
import { markNoShow } from '@/server/consultations/mark-no-show';
import { route } from '@/server/platform/http/route';

export const POST = route(consultationApi.noShow, ({ ctx, params }) => markNoShow(ctx, params.id));
