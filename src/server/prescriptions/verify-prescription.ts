import type { AuditSubject } from '@/domain/audit/schema';
import type { Verified } from '@/domain/prescriptions/views';
import { codeEnd, numberInBroken, readCode, readNumberTyped, toBeSigned } from '@/domain/prescriptions/rx-code';
import { isProblem, problem } from '@/domain/shared/problem';
import type { ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { prescriptions, signingKeys, type StoredPrescription } from './collections';
import { prescriptionSubject, toCard, toPrescriptionView } from './to-prescription-view';

/**
 * Whether a code, or a number typed from the paper, is what was signed here, and whether it still counts. Throws `not-found` for what
 * was never issued. Of a code that was changed nothing is told but that.
 */
export async function verifyPrescription(ctx: ReadCtx, code: string): Promise<Verified> {
  let about: AuditSubject = { type: 'prescription', id: 'unknown', shared: true };
  return ctx.view(
    'prescription.verify',
    () => about,
    async (reader) => {
      const found = await findByCode(reader, ctx, code);
      if (found === null) throw problem('not-found');
      about = prescriptionSubject(found.prescription);
      if (!found.authentic) return { authentic: false, status: null, prescription: null, dispensed: [] };
      const view = await toPrescriptionView(reader, found.prescription, ctx.now());
      return { authentic: true, status: view.status, prescription: toCard(view), dispensed: view.dispensed };
    },
  );
}

/** The same for a page, or null for what was never issued. */
export async function findVerified(ctx: ReadCtx, code: string): Promise<Verified | null> {
  try {
    return await verifyPrescription(ctx, code);
  } catch (error) {
    if (isProblem(error) && error.code === 'not-found') return null;
    throw error;
  }
}

type ByCode = { prescription: StoredPrescription; authentic: boolean };

/** The prescription a code or number is of, or what is left of the code; null for what was never issued. */
export async function findByCode(reader: Reader, ctx: ReadCtx, code: string): Promise<ByCode | null> {
  const typed = readNumberTyped(code);
  if (typed !== null) {
    const prescription = await findOne(reader, 'number', typed);
    return prescription && { prescription, authentic: true };
  }
  const number = readCode(code)?.number ?? numberInBroken(code);
  const prescription = (number && (await findOne(reader, 'number', number))) || (await findOne(reader, 'codeEnd', codeEnd(code)));
  return prescription && { prescription, authentic: await isSignedHere(reader, ctx, code, prescription) };
}

/** The very text that was issued, signed by a key that was ours then. */
async function isSignedHere(reader: Reader, ctx: ReadCtx, code: string, { code: issued }: StoredPrescription): Promise<boolean> {
  const parts = code === issued ? readCode(code) : null;
  const key = parts && (await reader.get(signingKeys, parts.keyId));
  return (
    key !== null && parts !== null && ctx.ports.signatures.isSigned(key.publicKey, toBeSigned(parts.header, parts.payload), parts.signature)
  );
}

async function findOne(reader: Reader, field: 'number' | 'codeEnd', value: string): Promise<StoredPrescription | null> {
  const [found] = await reader.find(prescriptions, { where: [[field, '==', value]], limit: 1 });
  return found ?? null;
}
