/** The background jobs, by the names under which the log and the leases know them; each has words in `overview.jobNames`. */
export const JOB_NAMES = [
  'deliver-notifications',
  'escalate-alerts',
  'find-silent-devices',
  'cancel-of-departed',
  'close-abandoned',
  'forget-ended-links',
  'remind-doses',
  'remind-an-hour-before',
  'remind-a-day-before',
  'forget-past-times',
  'sweep-documents',
  'check-documents',
  'build-exports',
  'purge-recordings',
  'purge-notifications',
  'settle-reservations',
  'refresh-pharmacy-rows',
  'resume-stock-imports',
  'lapse-change-requests',
  'purge-expired',
  'purge-invitations',
  'purge-signals',
  'settle-identities',
] as const;

export type JobName = (typeof JOB_NAMES)[number];
