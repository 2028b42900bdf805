import { listPatientsOf } from '@/server/family/list-family';
import type { publicPageCtx } from '@/server/platform/page';
import { readBookingContext, type BookingContext } from '@/ui/appointments/booking-context';

type Acting = { context: BookingContext; /** For whom the viewer looks; null for themselves. */ name: string | null };

/**
 * For whom the viewer of a page on the way to a booking acts. Somebody whom the viewer may not book for is dropped; a visitor who
 * is signed out keeps what the address says until it can be known.
 */
export async function readActing(
  ctx: Awaited<ReturnType<typeof publicPageCtx>>,
  query: Readonly<Record<string, unknown>>,
): Promise<Acting> {
  const context = readBookingContext(query);
  if (context.for === undefined || ctx.principal === null) return { context, name: null };
  const { role } = ctx.principal;
  const people = role === 'patient' || role === 'caregiver' ? await listPatientsOf(ctx) : [];
  const person = people.find(({ patientId, scopes }) => patientId === context.for && scopes.includes('appointments'));
  return person === undefined ? { context: { ...context, for: undefined }, name: null } : { context, name: person.patientName };
}
