import { z } from 'zod';
import { idOf } from '@/domain/shared/ids';
import { Instant } from '@/domain/shared/primitives';

/** How long an archive of everything about a person is kept. Our own number: time to fetch it over a bad line, and not for ever. */
export const EXPORT_KEPT_DAYS = 7;
/** How often it is tried to make one without getting on. */
export const EXPORT_TRIES_MAX = 5;

/** The parts of an archive, in the order in which they are written. */
export const EXPORT_PARTS = [
  ...(['profile', 'appointments', 'visits', 'prescriptions', 'history', 'documents'] as const),
  ...(['medications', 'readings', 'recordings', 'consents', 'family', 'access'] as const),
] as const;

export type ExportPart = (typeof EXPORT_PARTS)[number];

export const RecordExport = z.object({
  id: idOf('exp'),
  patientId: idOf('usr'),
  state: z.enum(['waiting', 'ready', 'failed', 'removed']),
  /** How many parts are written. */
  done: z.int().min(0),
  /** Since the last part was written. */
  tries: z.int().min(0),
  /** The archive, or while it is made the file that is being written. */
  fileId: z.string().optional(),
  bytes: z.int().optional(),
  createdAt: Instant,
  updatedAt: Instant,
  readyAt: Instant.optional(),
  expiresAt: Instant.optional(),
});
export type RecordExport = z.infer<typeof RecordExport>;

/** An archive as its owner sees it. */
export const RecordExportView = RecordExport.omit({ fileId: true, tries: true, patientId: true }).extend({ total: z.int() });
export type RecordExportView = z.infer<typeof RecordExportView>;
