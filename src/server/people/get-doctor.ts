import { councilName } from '@/domain/people/medical-council';
import { DoctorPage } from '@/domain/people/api';
import { findNextFreeSlot } from '@/server/scheduling/list-free-slots';
import { getBookableDoctor } from './get-bookable-doctor';
import type { ReadCtx } from '@/server/platform/ctx';

/** A doctor's public page. Throws `not-found` unless patients can book them. */
export async function getDoctor(ctx: ReadCtx, doctorId: string): Promise<DoctorPage> {
  const doctor = await getBookableDoctor(ctx.read, doctorId);
  const nextSlot = await findNextFreeSlot(ctx, doctorId);
  // Parsed to strip private fields, because a page shows this without the HTTP layer, which would.
  return DoctorPage.parse({ ...doctor, councilName: councilName(doctor.council), nextSlot });
}
