import type { DispenseEntry } from '@/domain/prescriptions/dispense-api';
import { requireAllowed } from '@/domain/permissions';
import { h1RegisterFile } from '@/domain/prescriptions/h1-register';
import type { Page, PageQuery } from '@/domain/shared/primitives';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { findNames } from '@/server/people/find-names';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { httpReply, type HttpReply } from '@/server/platform/http/http-reply';
import { findAll } from '@/server/platform/store/find-all';
import { findPage } from '@/server/platform/store/find-page';
import type { Reader } from '@/server/platform/store/port';
import { dispenses, type StoredDispense } from './collections';

/** For how long the register is kept (GSR 588(E) of 30 August 2013; CLINICAL.md). Nothing of it is ever removed. */
const REGISTER_YEARS = 3;

/** What a pharmacy has handed over, newest first. Throws `not-found` for whoever does not work there. */
export async function listDispenses(
  ctx: ReadCtx,
  pharmacyId: string,
  { h1, ...page }: PageQuery & { h1: boolean },
): Promise<Page<DispenseEntry>> {
  return viewOwn(ctx, pharmacyId, async (reader) => {
    const { items, nextCursor } = await findPage(
      reader,
      dispenses,
      { where: [['pharmacyId', '==', pharmacyId], ...(h1 ? ([['hasH1', '==', true]] as const) : [])], orderBy: [['at', 'desc']] },
      page,
    );
    return { items: await toEntries(reader, items), nextCursor };
  });
}

/** The register of Schedule H1 as a file. Throws `not-found` for whoever does not work there. */
export async function h1Register(ctx: ReadCtx, pharmacyId: string): Promise<HttpReply<string>> {
  const since = new Date(ctx.now());
  since.setUTCFullYear(since.getUTCFullYear() - REGISTER_YEARS);
  const entries = await viewOwn(ctx, pharmacyId, async (reader) => {
    const found = await findAll(reader, dispenses, {
      where: [
        ['pharmacyId', '==', pharmacyId],
        ['hasH1', '==', true],
        ['at', '>=', since.toISOString()],
      ],
      orderBy: [['at', 'desc']],
    });
    return toEntries(reader, found.toReversed());
  });
  return httpReply(200, h1RegisterFile(entries), { 'content-disposition': 'attachment; filename="h1-register.csv"' });
}

function viewOwn<R>(ctx: ReadCtx, pharmacyId: string, read: (reader: Reader) => Promise<R>): Promise<R> {
  return ctx.view('prescription.list_dispenses', { type: 'organisation', id: pharmacyId, orgId: pharmacyId }, async (reader) => {
    requireAllowed('dispense.see', caller(ctx), { orgId: pharmacyId }, await loadRelationships(ctx));
    return read(reader);
  });
}

async function toEntries(reader: Reader, found: readonly StoredDispense[]): Promise<DispenseEntry[]> {
  const names = await findNames(reader, [...new Set(found.map(({ byUser }) => byUser))]);
  return found.map(({ byUser, ...entry }) => ({ ...entry, by: names.get(byUser) ?? '' }));
}
