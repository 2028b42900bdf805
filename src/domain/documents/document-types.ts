import type { FileType } from '@/domain/files/schema';

/** The file types accepted for documents: a certificate is a PDF page or a picture of one. */
export const DOCUMENT_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const satisfies readonly FileType[];
