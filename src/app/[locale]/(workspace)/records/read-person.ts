import { notFound } from 'next/navigation';
import type { FamilyLink } from '@/domain/family/api';
import { listPatientsOf } from '@/server/family/list-family';
import type { PageCtx } from '@/server/platform/page';
import { addressOf } from '@/ui/kit/list-view';

type Person = Pick<FamilyLink, 'patientId' | 'patientName'>;

/**
 * Whose record a page shows: that of the person its address names, of the viewer without one, and for a caregiver, who has none, of the
 * first they may see. `patientId` is null for a caregiver without anybody. That a doctor may see it is for the read to say.
 */
export async function readPerson(ctx: PageCtx, asked: string | undefined): Promise<{ people: Person[]; patientId: string | null }> {
  const { userId, role } = ctx.principal;
  if (role === 'doctor') return asked === undefined ? notFound() : { people: [], patientId: asked };
  const people = (await listPatientsOf(ctx)).filter(({ scopes }) => scopes.includes('records'));
  const first = role === 'patient' ? userId : (people[0]?.patientId ?? null);
  return { people, patientId: asked ?? first };
}

/** A page of a record, for the same person. */
export function hrefFor(
  path: string,
  { userId }: Pick<PageCtx['principal'], 'userId'>,
  patientId: string | null,
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  return addressOf(path, { for: patientId === null || patientId === userId ? undefined : patientId, ...query });
}
