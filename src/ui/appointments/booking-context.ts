import { z } from 'zod';
import { idOf } from '@/domain/shared/ids';

/**
 * What goes with somebody from the search for a doctor to the booking, in every address: for whom it is, where that is not the
 * viewer, the visit that is booked again with another doctor, whose reason is kept, and the symptom check that goes along: its name in the
 * browser's own cookie, nothing of it.
 */
export type BookingContext = { for?: string | undefined; again?: string | undefined; check?: string | undefined };

const CheckName = z.string().regex(/^[\w-]{1,60}$/);

/** What an address says of it; a malformed part is dropped. */
export function readBookingContext(query: Readonly<Record<string, unknown>>): BookingContext {
  return {
    for: idOf('usr').safeParse(query['for']).data,
    again: idOf('apt').safeParse(query['again']).data,
    check: CheckName.safeParse(query['check']).data,
  };
}

/** A local path, with or without a query, that carries the context on. */
export function withContext(path: string, context: BookingContext): string {
  const [beforeHash = '', hash] = path.split('#', 2);
  const [place = '', query] = beforeHash.split('?', 2);
  const next = new URLSearchParams(query);
  for (const [name, id] of contextFields(context)) next.set(name, id);
  return `${place}${next.size === 0 ? '' : `?${next}`}${hash === undefined ? '' : `#${hash}`}`;
}

/** The same as the hidden fields of a form that is sent by GET. */
export function contextFields(context: BookingContext): [name: keyof BookingContext, id: string][] {
  return (['for', 'again', 'check'] as const).flatMap((name) => {
    const id = context[name];
    return id === undefined ? [] : [[name, id] as [typeof name, string]];
  });
}
