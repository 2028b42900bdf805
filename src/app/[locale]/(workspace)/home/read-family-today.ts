import type { AppointmentView } from '@/domain/appointments/api';
import type { FamilyLink } from '@/domain/family/api';
import type { Alert, Reading } from '@/domain/vitals/schema';
import { listAppointments } from '@/server/appointments/list-appointments';
import { listPatientsOf } from '@/server/family/list-family';
import type { PageCtx } from '@/server/platform/page';
import { listAlerts } from '@/server/vitals/list-alerts';
import { listRecent } from '@/server/vitals/list-recent';
import { aheadQuery, isAhead } from '@/ui/appointments/visit-step';

/**
 * Somebody the viewer helps, with the next visit and the newest reading, null without one, and the alerts that are not over; nothing
 * where the viewer may not see it.
 */
export type PersonToday = { link: FamilyLink; next: AppointmentView | null; alerts: Alert[]; latest: Reading | null };

/** Whoever helps more people than this finds the others' visits one tap away. */
const PEOPLE_READ_MAX = 12;
/** Some of those read may already be over. */
const VISITS_READ = 5;

/** Of one metric there is never more than one that is not over. */
const ALERTS_READ = 20;

/** Those the viewer helps: first those with an alert, then by the next visit. */
export async function readFamilyToday(ctx: PageCtx): Promise<PersonToday[]> {
  const links = await listPatientsOf(ctx);
  const people = await Promise.all(
    links.map(async (link, index) => {
      const isRead = index < PEOPLE_READ_MAX;
      const next = isRead && link.scopes.includes('appointments') ? await findNext(ctx, link.patientId) : null;
      const seesVitals = isRead && link.scopes.includes('vitals');
      const alerts = seesVitals ? await findOpenAlerts(ctx, link.patientId) : [];
      const latest = seesVitals ? await findNewest(ctx, link.patientId) : null;
      return { link, next, alerts, latest };
    }),
  );
  return people.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function sortKey({ alerts, next }: PersonToday): string {
  return `${alerts.length > 0 ? 0 : 1} ${next?.startsAt ?? '~'}`;
}

async function findNext(ctx: PageCtx, patientId: string): Promise<AppointmentView | null> {
  const now = ctx.now();
  const { items } = await listAppointments(ctx, { ...aheadQuery(now), patientId, limit: VISITS_READ });
  return items.find((visit) => isAhead(visit, now)) ?? null;
}

async function findOpenAlerts(ctx: PageCtx, patientId: string): Promise<Alert[]> {
  const { items } = await listAlerts(ctx, { patientId, limit: ALERTS_READ });
  return items.filter(({ state }) => state !== 'closed');
}

async function findNewest(ctx: PageCtx, patientId: string): Promise<Reading | null> {
  const { items } = await listRecent(ctx, { patientId, limit: 1 });
  return items.toSorted((a, b) => (a.measuredAt < b.measuredAt ? 1 : -1))[0] ?? null;
}
