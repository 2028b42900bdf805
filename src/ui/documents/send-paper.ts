import { isProblem } from '@/domain/shared/problem';
import { UPLOAD_BYTES_MAX } from '@/domain/files/file-bounds';
import { apiFetch, newIdempotencyKey } from '../api';
import { addPaper, confirmPaper } from './endpoints';
import { putFile } from './put-file';
import { shrinkPhoto, toJpeg } from './shrink-photo';

/** How far it is: the share that is sent is from 0 to 1. */
export type PaperStep = 'preparing' | number | 'checking';
export type PaperFault = 'failed' | 'wrongType' | 'tooLarge';
type Facts = { title: string; kind: string; on: string; provider: string; patientId: string };

const TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;

/**
 * Adds one file to a record: made smaller where that loses nothing that is read, a picture of another type turned into a JPEG where the
 * browser can read it. Returns why it was not added, null when it was.
 */
export async function sendPaper(
  chosen: File,
  { provider, ...facts }: Facts,
  onStep: (step: PaperStep) => void,
): Promise<PaperFault | null> {
  onStep('preparing');
  const isAccepted = TYPES.some((type) => type === chosen.type);
  const file = isAccepted ? await shrinkPhoto(chosen) : await toJpeg(chosen);
  const type = TYPES.find((one) => one === file?.type);
  if (file === null || type === undefined) return 'wrongType';
  if (file.size === 0 || file.size > UPLOAD_BYTES_MAX) return 'tooLarge';
  try {
    onStep(0);
    const body = { ...facts, type, size: file.size, ...(provider !== '' && { provider }) };
    const { id, upload } = await apiFetch(addPaper, { body, key: newIdempotencyKey() });
    await putFile(upload, file, { onProgress: onStep, signal: new AbortController().signal });
    onStep('checking');
    await apiFetch(confirmPaper, { params: { id }, key: newIdempotencyKey() });
    return null;
  } catch (error) {
    if (isProblem(error) && error.code === 'wrong-type') return 'wrongType';
    return 'failed';
  }
}
