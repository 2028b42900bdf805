import { reservationApi } from '@/domain/reservations/api';
import { live } from '@/server/platform/http/live';
import { route } from '@/server/platform/http/route';
import { listReservations, watchReservations } from '@/server/reservations/list-reservations';
import { reserveMedicines } from '@/server/reservations/reserve-medicines';

export const GET = live(
  reservationApi.list,
  ({ ctx, query }) => listReservations(ctx, query),
  ({ ctx, query }, changed) => watchReservations(ctx, query, changed),
);

export const POST = route(reservationApi.make, ({ ctx, body }) => reserveMedicines(ctx, body));
