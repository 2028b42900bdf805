import { reservationApi } from '@/domain/reservations/api';
import { route } from '@/server/platform/http/route';
import { changeReservation } from '@/server/reservations/change-reservation';

export const POST = route(reservationApi.cancel, ({ ctx, params, body }) => changeReservation(ctx, 'cancel', params.id, body));
