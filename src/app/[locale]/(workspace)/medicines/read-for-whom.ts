import { listPatientsOf } from '@/server/family/list-family';
import type { publicPageCtx } from '@/server/platform/page';
import type { ForWhom } from './_components/reserve-form';

/** For whom the viewer can have medicines kept, themselves first; null for somebody signed out or of another role. */
export async function readForWhom(ctx: Awaited<ReturnType<typeof publicPageCtx>>): Promise<ForWhom | null> {
  const { principal } = ctx;
  if (principal?.role !== 'patient' && principal?.role !== 'caregiver') return null;
  const helped = (await listPatientsOf(ctx)).filter(({ scopes }) => scopes.includes('medications'));
  const own = principal.role === 'patient' ? [{ patientId: principal.userId, name: principal.name }] : [];
  return [...own, ...helped.map(({ patientId, patientName }) => ({ patientId, name: patientName }))];
}
