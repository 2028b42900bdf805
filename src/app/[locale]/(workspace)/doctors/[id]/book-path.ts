import { withContext, type BookingContext } from '@/ui/appointments/booking-context';

type Booking = { at: string; mode?: string | undefined; context: BookingContext };

/** The page that books a doctor's slot, without the language; `mode` is how the two will meet. */
export function bookPath(doctorId: string, { at, mode, context }: Booking): string {
  return withContext(`/doctors/${doctorId}/book?${new URLSearchParams({ at, ...(mode !== undefined && { mode }) })}`, context);
}
