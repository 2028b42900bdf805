import { notFound } from 'next/navigation';
import type { FamilyLink } from '@/domain/family/api';
import type { CareScope } from '@/domain/family/schema';
import { findChart } from '@/server/records/get-chart';
import { listPatientsOf } from '@/server/family/list-family';
import type { PageCtx } from '@/server/platform/page';

type Person = Pick<FamilyLink, 'patientId' | 'patientName'>;

/**
 * Whose readings, or what else `scope` opens, a page shows: those of the person its address names, of the viewer without one, and for a
 * caregiver, who has none, of the first they may see. A doctor names somebody they treat. Anybody else's page is not found. `person` is null for the viewer's own.
 */
export async function readPerson(
  ctx: PageCtx,
  asked: string | undefined,
  scope: CareScope = 'vitals',
): Promise<{ people: Person[]; person: Person | null }> {
  const { userId, role } = ctx.principal;
  if (role === 'doctor') {
    const chart = asked === undefined ? null : await findChart(ctx, asked);
    if (chart === null) notFound();
    return { people: [], person: { patientId: chart.patientId, patientName: chart.summary.name } };
  }
  const people = (await listPatientsOf(ctx)).filter(({ scopes }) => scopes.includes(scope));
  if (role === 'patient' && (asked === undefined || asked === userId)) return { people, person: null };
  const person = people.find(({ patientId }) => asked === undefined || patientId === asked);
  if (person === undefined && (asked !== undefined || role === 'patient')) notFound();
  return { people, person: person ?? null };
}

/** A page of these readings, for the same person. */
export function hrefFor(path: string, person: Pick<FamilyLink, 'patientId'> | null, query: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams({ ...(person && { for: person.patientId }), ...query });
  return search.size === 0 ? path : `${path}?${search}`;
}
