import type { JobName } from '@/domain/system/job-names';
import { escalateAlerts } from '@/server/vitals/escalate-alerts';
import { findSilentDevices } from '@/server/vitals/find-silent-devices';
import { cancelOfDeparted } from '@/server/appointments/cancel-of-departed';
import { checkDocuments } from '@/server/documents/check-documents';
import { purgeDocuments } from '@/server/documents/purge-documents';
import { remindDoses } from '@/server/medications/remind-doses';
import { deliverCodes } from '@/server/accounts/deliver-codes';
import { purgePastHolds } from '@/server/appointments/purge-past-holds';
import { deliverNotifications } from '@/server/notifications/deliver-notifications';
import { forgetEndedLinks } from '@/server/notifications/forget-ended-links';
import { purgeNotifications } from '@/server/notifications/purge-notifications';
import { remindPatients } from '@/server/appointments/remind-patients';
import { closeAbandoned } from '@/server/consultations/close-abandoned';
import { purgeSignals } from '@/server/consultations/purge-signals';
import { purgeInvitations } from '@/server/organisations/purge-invitations';
import { adoptOldProfiles } from '@/server/pharmacies/adopt-old-profiles';
import { refreshStaleRows } from '@/server/pharmacies/refresh-rows';
import type { Ctx } from '@/server/platform/ctx';
import { resumeImports } from '@/server/pharmacies/run-import';
import { lapseChanges } from '@/server/prescriptions/lapse-changes';
import { settleReservations } from '@/server/reservations/settle-reservations';
import { buildExports } from '@/server/records/build-exports';
import { purgeRecordings } from '@/server/recordings/remove-recording';
import type { Job } from '@/server/platform/jobs/port';
import { purgeExpired } from '@/server/platform/jobs/purge-expired';

/** All background jobs. */
export const JOBS: readonly (Job & { name: JobName })[] = [
  { name: 'deliver-notifications', everySeconds: 5, run: deliverAll },
  { name: 'escalate-alerts', everySeconds: 10, run: escalateAlerts },
  { name: 'find-silent-devices', everySeconds: 60, run: findSilentDevices },
  { name: 'cancel-of-departed', everySeconds: 10, run: cancelOfDeparted },
  { name: 'close-abandoned', everySeconds: 300, run: closeAbandoned },
  { name: 'forget-ended-links', everySeconds: 60, run: forgetEndedLinks },
  { name: 'remind-doses', everySeconds: 60, run: remindDoses },
  { name: 'remind-an-hour-before', everySeconds: 60, run: (ctx) => remindPatients(ctx, 'appointment-hour-before') },
  { name: 'remind-a-day-before', everySeconds: 900, run: (ctx) => remindPatients(ctx, 'appointment-day-before') },
  { name: 'forget-past-times', everySeconds: 3600, run: purgePastHolds },
  { name: 'sweep-documents', everySeconds: 3600, run: purgeDocuments },
  { name: 'check-documents', everySeconds: 60, run: checkDocuments },
  { name: 'build-exports', everySeconds: 15, run: buildExports },
  { name: 'purge-recordings', everySeconds: 300, run: purgeRecordings },
  { name: 'purge-notifications', everySeconds: 3600, run: purgeNotifications },
  { name: 'settle-reservations', everySeconds: 15, run: settleReservations },
  { name: 'refresh-pharmacy-rows', everySeconds: 60, run: async (ctx) => (await adoptOldProfiles(ctx)) + (await refreshStaleRows(ctx)) },
  { name: 'resume-stock-imports', everySeconds: 30, run: resumeImports },
  { name: 'lapse-change-requests', everySeconds: 3600, run: lapseChanges },
  { name: 'purge-expired', everySeconds: 3600, run: purgeExpired },
  { name: 'purge-invitations', everySeconds: 3600, run: purgeInvitations },
  { name: 'purge-signals', everySeconds: 3600, run: purgeSignals },
  { name: 'settle-identities', everySeconds: 60, run: (ctx) => ctx.ports.identity.settleAll() },
];

/** One job and one lease for messages with codes and the others: it runs every five seconds. */
async function deliverAll(ctx: Ctx): Promise<number> {
  return (await deliverCodes(ctx)) + (await deliverNotifications(ctx));
}
