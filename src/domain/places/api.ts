import { z } from 'zod';
import { endpoint } from '@/domain/shared/endpoint';
import { Position } from '@/domain/shared/primitives';

/**
 * A postal area of India. `precision` says how far its middle can be trusted: `locality` is within a kilometre or two (median
 * 0.9 km over 27 known towns), the offices of an `area` lie far apart, and of a `district` only the middle of the district is known.
 * Good for ordering and for forms, never for sending anybody there.
 */
export const Place = z.object({
  pinCode: z.string(),
  name: z.string(),
  district: z.string(),
  state: z.string(),
  position: Position,
  precision: z.enum(['locality', 'area', 'district']),
});
export type Place = z.infer<typeof Place>;

export const placeApi = {
  find: endpoint({
    method: 'GET',
    path: '/api/places',
    access: 'anyone',
    limit: 'read',
    summary: 'Postal areas by PIN code (three digits or more) or by name, in any of the three scripts; the best match first.',
    query: z.object({
      q: z.string().trim().min(1, 'required').max(100, 'too-long'),
      limit: z.coerce.number().int().min(1).max(20).default(10),
    }),
    reply: z.object({ items: z.array(Place) }),
    status: [200],
  }),
};
