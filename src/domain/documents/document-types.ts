import type { FileType } from '@/domain/files/schema';

/** A certificate is a page or a picture of one; of the types of files, those that are. */
export const DOCUMENT_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const satisfies readonly FileType[];
