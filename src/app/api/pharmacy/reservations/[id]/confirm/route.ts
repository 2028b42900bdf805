import { reservationApi } from '@/domain/reservations/api';
import { route } from '@/server/platform/http/route';
import { changeReservation } from '@/server/reservations/change-reservation';

export const POST = route(reservationApi.confirm, ({ ctx, params, body }) => changeReservation(ctx, 'confirm', params.id, body));
