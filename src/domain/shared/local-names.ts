import { z } from 'zod';

/** A name in the languages that have a script of their own. */
export const LocalNames = z.object({ hi: z.string().max(120).optional(), pa: z.string().max(120).optional() });
export type LocalNames = z.infer<typeof LocalNames>;
