import { z } from 'zod';
import { Mode } from '@/domain/scheduling/schema';

/** A time in words, as of the reply: without a network nothing else can put it into the reader's language. */
const TimeWords = z.string().describe('`Monday, 5 January, 9:45 am`, in the language asked for');

/** What a phone keeps of one person for when there is no network. */
const OfflinePerson = z.object({
  name: z.string().nullable().describe('null for the caller'),
  visit: z.object({ when: TimeWords, doctorName: z.string(), mode: Mode }).nullable().describe('the next visit'),
  advice: z.object({ when: TimeWords, doctorName: z.string(), text: z.string() }).nullable().describe('the plan of the last note'),
});

/** What a phone keeps of the caller and of those whom the caller helps. */
export const OfflineFacts = z.object({ asOf: TimeWords, people: z.array(OfflinePerson) });
export type OfflineFacts = z.infer<typeof OfflineFacts>;
