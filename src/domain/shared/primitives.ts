import { z } from 'zod';

/** An instant: ISO 8601 in UTC with milliseconds, `2026-01-05T10:00:00.000Z`. Any ISO offset is accepted and normalised. */
export const Instant = z.iso
  .datetime({ offset: true, error: 'wrong-format' })
  .transform((text) => new Date(text).toISOString())
  .pipe(z.iso.datetime({ precision: 3 }))
  .meta({ id: 'Instant', format: 'date-time', example: '2026-01-05T10:00:00.000Z' });

/** A calendar date without a zone, `YYYY-MM-DD`. */
export const LocalDate = z.iso.date({ error: 'wrong-format' });

/** A calendar date, or an instant: what stands for a bound of time. An instant is normalised. */
export const DayOrInstant = z
  .string()
  .refine((text) => LocalDate.safeParse(text).success || Instant.safeParse(text).success, 'wrong-format')
  .transform((text) => Instant.safeParse(text).data ?? text);

/** A wall-clock time, `HH:MM`, 00:00 to 24:00. 24:00 is the midnight that ends a day. */
export const ClockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'wrong-format');

/** Money in integer paise, never negative. */
export const Paise = z.int().min(0).max(100_000_000);

/** A position in degrees, WGS 84. */
export const Position = z.object({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
});
export type Position = z.infer<typeof Position>;

/** A telephone number in E.164, `+919876543210`. */
export const E164 = z.string().regex(/^\+[1-9]\d{6,14}$/, 'wrong-format');

/** The version of an editable document; it increases by one with every change. */
export const Version = z.int().min(1);

export const LOCALES = ['en', 'hi', 'pa'] as const;
export const Locale = z.enum(LOCALES);
export type Locale = z.infer<typeof Locale>;

/** A single line of user input: trimmed, not empty, at most `max` characters. */
export function line(max: number) {
  return z
    .string()
    .transform((text) => text.trim().replace(/\s+/gu, ' '))
    .pipe(z.string().min(1, 'required').max(max, 'too-long'));
}

/** Multi-line user input: trimmed, may be empty, at most `max` characters. */
export function prose(max: number) {
  return z
    .string()
    .transform((text) => text.trim())
    .pipe(z.string().max(max, 'too-long'));
}

/** The direction in which a list is sorted. */
export const Order = z.enum(['asc', 'desc'], 'not-one-of');
export type Order = z.infer<typeof Order>;

/** A page of a list, the reply of every list endpoint. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** The query of every list endpoint. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(500).optional(),
});
export type PageQuery = z.infer<typeof PageQuery>;
export type Page<T> = { items: T[]; nextCursor: string | null };
