import { CheckTally } from '@/domain/triage/tally';
import { LocalDate } from '@/domain/shared/primitives';
import { collection } from '@/server/platform/store/collection';

/** One document a day, under the day. */
export const checkTallies = collection({
  name: 'check_tallies',
  schema: CheckTally.extend({ id: LocalDate }),
  indexes: [['-on']],
});
