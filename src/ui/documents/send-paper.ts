import type { HealthDocument } from '@/domain/documents/health-document';
import type { UploadLink } from '@/domain/files/schema';
import { isProblem } from '@/domain/shared/problem';
import { UPLOAD_BYTES_MAX } from '@/domain/files/file-bounds';
import { apiFetch, newIdempotencyKey } from '../api';
import { addPaper, confirmPaper } from './endpoints';
import { putFile } from './put-file';
import { isHeic } from './is-heic';
import { shrinkPhoto, toJpeg } from './shrink-photo';
import { findUnfinished, forgetUnfinished, keepUnfinished, uploadKey, type Unfinished } from './unfinished-uploads';

/** How far it is: the share that is sent is from 0 to 1. */
export type PaperStep = 'preparing' | number | 'waiting' | 'checking';
export type PaperFault = 'failed' | 'wrongType' | 'heic' | 'tooLarge' | 'virus';
const FAULTS: Partial<Record<string, PaperFault>> = { 'wrong-type': 'wrongType', 'virus-found': 'virus' };
type Facts = { title: string; kind: string; on: string; provider: string; patientId: string; replaces?: string };

const TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
type Declared = Omit<Facts, 'provider'> & { provider?: string; type: (typeof TYPES)[number]; size: number };

/**
 * Adds one file to a record: made smaller where that loses nothing that is read, a picture of another type turned into a JPEG where the
 * browser can read it. An upload that was cut goes on, also after the page was left. Returns why it was not added,
 * `held` when no scanner has looked it through yet, null when it was.
 */
export async function sendPaper(
  chosen: File,
  { provider, ...facts }: Facts,
  onStep: (step: PaperStep) => void,
): Promise<PaperFault | 'held' | null> {
  onStep('preparing');
  const isAccepted = TYPES.some((type) => type === chosen.type);
  const file = isAccepted ? await shrinkPhoto(chosen) : await toJpeg(chosen);
  const type = TYPES.find((one) => one === file?.type);
  if (file === null || type === undefined) return (await isHeic(chosen)) ? 'heic' : 'wrongType';
  if (file.size === 0 || file.size > UPLOAD_BYTES_MAX) return 'tooLarge';
  try {
    const state = await send(file, { ...facts, type, size: file.size, ...(provider !== '' && { provider }) }, onStep);
    return state === 'checking' ? 'held' : null;
  } catch (error) {
    return (isProblem(error) && FAULTS[error.code]) || 'failed';
  }
}

async function send(file: Blob, body: Declared, onStep: (step: PaperStep) => void): Promise<HealthDocument['state']> {
  const key = await uploadKey(body.patientId, file);
  const begun = findUnfinished(key);
  const { id, upload } = await prepare(body, begun);
  onStep(0);
  if (upload !== null) {
    await putFile(upload, file, {
      onProgress: onStep,
      onWait: () => onStep('waiting'),
      signal: new AbortController().signal,
      session: begun?.id === id ? begun.session : undefined,
      onSession: (session) => keepUnfinished(key, { id, session }),
    });
  }
  onStep('checking');
  const { state } = await apiFetch(confirmPaper, { params: { id }, key: newIdempotencyKey() });
  forgetUnfinished(key);
  return state;
}

/** The document to send to: the one that was begun where it still waits. There is no link where its bytes have been taken already. */
async function prepare(body: Declared, begun: Unfinished | null): Promise<{ id: string; upload: UploadLink | null }> {
  const ask = (resumes?: string) =>
    apiFetch(addPaper, { body: { ...body, ...(resumes !== undefined && { resumes }) }, key: newIdempotencyKey() });
  if (begun === null) return ask();
  try {
    return await ask(begun.id);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
  // It was confirmed, and only the answer was lost; or it is no longer there.
  try {
    await apiFetch(confirmPaper, { params: { id: begun.id }, key: newIdempotencyKey() });
    return { id: begun.id, upload: null };
  } catch (error) {
    if (!isGone(error)) throw error;
    return ask();
  }
}

function isGone(error: unknown): boolean {
  return isProblem(error) && error.code === 'not-found';
}
