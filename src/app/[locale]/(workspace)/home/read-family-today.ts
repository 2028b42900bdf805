import type { AppointmentView } from '@/domain/appointments/api';
import type { FamilyLink } from '@/domain/family/api';
import { listAppointments } from '@/server/appointments/list-appointments';
import { listPatientsOf } from '@/server/family/list-family';
import type { PageCtx } from '@/server/platform/page';
import { aheadQuery, isAhead } from '@/ui/appointments/visit-step';

/** Somebody the viewer helps, with the next visit; null without one, and where the viewer may not see visits. */
export type PersonToday = { link: FamilyLink; next: AppointmentView | null };

/** Whoever helps more people than this finds the others' visits one tap away. */
const PEOPLE_READ_MAX = 12;
/** Some of those read may already be over. */
const VISITS_READ = 5;

/** Those the viewer helps, who is first to be seen first. */
export async function readFamilyToday(ctx: PageCtx): Promise<PersonToday[]> {
  const now = ctx.now();
  const links = await listPatientsOf(ctx);
  const people = await Promise.all(
    links.map(async (link, index) => {
      if (!link.scopes.includes('appointments') || index >= PEOPLE_READ_MAX) return { link, next: null };
      const { items } = await listAppointments(ctx, { ...aheadQuery(now), patientId: link.patientId, limit: VISITS_READ });
      return { link, next: items.find((visit) => isAhead(visit, now)) ?? null };
    }),
  );
  return people.sort((a, b) => ((a.next?.startsAt ?? '~') < (b.next?.startsAt ?? '~') ? -1 : 1));
}
