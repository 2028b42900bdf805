import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../server/paths.mjs';

/** Every use case that commits without an audit event: why it may, and which clinical collections it declares. */
const ALLOWED: Readonly<Record<string, { reason: string; clinical: readonly string[] }>> = {
  'src/server/accounts/deliver-codes.ts': {
    reason: 'sends codes to addresses; asking for them is in the trail, and nothing is kept of what has arrived',
    clinical: [],
  },
  'src/server/accounts/sign-in.ts': {
    reason: 'tells somebody of their own signing in, of which the session is the record',
    clinical: ['NOTIFY_SCOPE'],
  },
  'src/server/appointments/cancel-of-departed.ts': {
    reason: 'finds the appointments of somebody who was suspended or rejected; each is then cancelled with an audit event',
    clinical: ['appointments'],
  },
  'src/server/appointments/remind-patients.ts': {
    reason: 'reminds the patient’s own side of an appointment; what is read stays in the commit, and the notification is the record',
    clinical: ['appointments'],
  },
  'src/server/consultations/close-abandoned.ts': {
    reason: 'lists the consultations that waited before there was a list, once a process; each is then read with an audit event',
    clinical: ['consultations'],
  },
  'src/server/consultations/log-call-event.ts': {
    reason: 'the call log is itself a record of what happened, written several times a minute by the two who are in the call',
    clinical: ['consultations', 'callEvents'],
  },
  'src/server/consultations/record-presence.ts': {
    reason: 'a heartbeat, several times a minute, of somebody whose reading of the consultation is audited',
    clinical: ['consultations'],
  },
  'src/server/consultations/send-signal.ts': {
    reason: 'what two browsers tell each other about their connection, many times a second while a call is set up',
    clinical: ['consultations'],
  },
  'src/server/consultations/signal-box.ts': {
    reason: 'stores those of these signals that were held in memory, when their addressee stops following them',
    clinical: ['consultations'],
  },
  'src/server/documents/purge-documents.ts': {
    reason: 'forgets uploads that never arrived or whose removal is in the audit trail already',
    clinical: ['healthDocuments'],
  },
  'src/server/medications/ingest-box-batch.ts': {
    reason: 'a drawer that was opened confirms its dose; the decision itself says by which device and when',
    clinical: ['medications', 'doseDays', 'NOTIFY_SCOPE'],
  },
  'src/server/medications/remind-doses.ts': {
    reason: 'reminds the patient’s own side of a dose; what is read stays in the commit, and the notification is the record',
    clinical: ['medications', 'doseDays', 'doseReminders', 'vitalSettingsCollection', 'NOTIFY_SCOPE'],
  },
  'src/server/notifications/begin-delivery.ts': {
    reason: 'delivers to people what is told to them; the deliveries in the notification are the record',
    clinical: ['notifications'],
  },
  'src/server/notifications/change-own.ts': {
    reason: 'marks in a person’s own list of notifications, whose reading is audited',
    clinical: ['notifications'],
  },
  'src/server/notifications/deliver-notifications.ts': {
    reason: 'the same: stores what came of it',
    clinical: ['notifications'],
  },
  'src/server/notifications/forget-ended-links.ts': {
    reason: 'takes out of a person’s list what they may no longer read; nobody learns anything',
    clinical: ['notifications'],
  },
  'src/server/notifications/purge-notifications.ts': {
    reason: 'removes notifications after the days they are kept',
    clinical: ['notifications'],
  },
  'src/server/notifications/record-receipts.ts': {
    reason: 'the same: stores what the provider says of it afterwards',
    clinical: ['notifications'],
  },
  'src/server/pharmacies/import-stock.ts': {
    reason: 'prepares an import, which changes no stock; starting it is audited',
    clinical: [],
  },
  'src/server/pharmacies/refresh-rows.ts': {
    reason: 'repeats in stock rows what the audited change of a pharmacy says',
    clinical: [],
  },
  'src/server/pharmacies/run-import.ts': {
    reason: 'carries out, some medicines a commit, an import whose start is audited; each row’s own history says what changed',
    clinical: [],
  },
  'src/server/pharmacies/store-import.ts': {
    reason: 'keeps what an import is about to do, which changes no stock',
    clinical: [],
  },
  'src/server/platform/jobs/purge-expired.ts': {
    reason: 'removes sessions, stored replies and failed attempts whose time is over, as they were announced to be removed',
    clinical: [],
  },
  'src/server/prescriptions/lapse-changes.ts': {
    reason: 'finds the questions about prescriptions that are over; each is then ended with an audit event',
    clinical: ['changeRequests'],
  },
  'src/server/recordings/add-part.ts': {
    reason: 'the parts of a recording, several a minute; that both agreed to it, and each time it is played, is in the trail',
    clinical: ['recordings', 'consentCollection'],
  },
  'src/server/recordings/remove-recording.ts': {
    reason: 'forgets the parts of a recording whose files are deleted; the deletion itself is in the trail',
    clinical: [],
  },
  'src/server/records/keep-export-part.ts': {
    reason: 'how far an archive is; that it is read for and that it is ready are in the trail',
    clinical: [],
  },
  'src/server/reservations/settle-reservations.ts': {
    reason: 'finds what is over or about to be, of which ids and times alone leave the reading, and reminds the patient’s own side of it',
    clinical: ['reservations'],
  },
  'src/server/triage/count-outcome.ts': {
    reason: 'numbers of a day, in which nobody and no text can be found',
    clinical: [],
  },
  'src/server/vitals/escalate-alerts.ts': {
    reason: 'tells the next person of an alert; who was told is kept in the alert itself, and each reading of it is audited',
    clinical: ['alerts', 'vitalSettings', 'appointmentCollection', 'NOTIFY_SCOPE'],
  },
  'src/server/vitals/find-silent-devices.ts': {
    reason: 'opens the alert of a device that sends nothing; who was told is kept in the alert itself',
    clinical: ['alerts', 'vitalSettings', 'appointmentCollection', 'NOTIFY_SCOPE'],
  },
  'src/server/vitals/ingest-batch.ts': {
    reason: 'a device’s readings, every minute; each is kept with its device and when it came, and its registration is audited',
    clinical: [
      'vitalHours',
      'vitalDays',
      'vitalStates',
      'vitalSettings',
      'alerts',
      'patientProfileCollection',
      'appointmentCollection',
      'NOTIFY_SCOPE',
    ],
  },
};

/** Where commitUnaudited is made and where pages are denied it. */
const DEFINED_IN = ['src/server/platform/ctx.ts', 'src/server/platform/page.ts'];

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

test('commits without an audit event are on the list, each with its reason and the health data it declares', () => {
  const files = globSync('src/**/*.{ts,tsx}', { cwd: ROOT })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => !/\.test\.tsx?$/.test(file) && !DEFINED_IN.includes(file))
    .filter((file) => read(file).includes('commitUnaudited'));
  const found = files.sort().map((file) => [file, /clinical: \[([^\]]*)\]/.exec(read(file))?.[1]?.split(', ') ?? []]);
  expect(found).toEqual(Object.entries(ALLOWED).map(([file, { clinical }]) => [file, clinical]));
});
