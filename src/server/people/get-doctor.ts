import { councilName } from '@/domain/people/medical-council';
import { DoctorPage } from '@/domain/people/api';
import { findNextFreeSlots } from '@/server/scheduling/list-free-slots';
import { getBookableDoctor } from './get-bookable-doctor';
import type { ReadCtx } from '@/server/platform/ctx';

/** A doctor's own page, for anybody. Throws `not-found` unless patients can book them. */
export async function getDoctor(ctx: ReadCtx, doctorId: string): Promise<DoctorPage> {
  const doctor = await getBookableDoctor(ctx.read, doctorId);
  const slots = await findNextFreeSlots(ctx, [doctorId]);
  // Parsed, because a page shows this without the door that would strip what is private.
  return DoctorPage.parse({ ...doctor, councilName: councilName(doctor.council), nextSlot: slots.get(doctorId) ?? null });
}
