import type { NoteTemplates, NoteTemplateView } from '@/domain/notes/api';
import { TEMPLATES_MAX, type NoteTemplate, type NoteTemplateBody } from '@/domain/notes/templates';
import { isAllowed, requireAllowed } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import type { AccessResource, Relationships } from '@/domain/shared/relationships';
import { findOrganisation } from '@/server/organisations/find-organisation-names';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { caller, type Ctx, type ReadCtx } from '@/server/platform/ctx';
import type { Reader, Tx } from '@/server/platform/store/port';
import { noteTemplates } from './collections';

/** The doctor's own templates and phrases, and those of the organisations they work in; by name. */
export async function listNoteTemplates(ctx: ReadCtx): Promise<NoteTemplates> {
  const { userId } = caller(ctx);
  const relationships = await loadRelationships(ctx);
  const orgIds = relationships.memberships.map(({ orgId }) => orgId);
  const [own, ...shared] = await Promise.all([
    ctx.read.find(noteTemplates, { where: [['ownerId', '==', userId]], limit: TEMPLATES_MAX }),
    ...orgIds.map((orgId) => ctx.read.find(noteTemplates, { where: [['orgId', '==', orgId]], limit: TEMPLATES_MAX })),
  ]);
  const seen = [...own, ...shared.flat()].filter((one) =>
    isAllowed('note-template.see', caller(ctx), one as AccessResource, relationships),
  );
  const organisations = (await Promise.all(orgIds.map((orgId) => findOrganisation(ctx.read, orgId)))).filter((one) => one !== null);
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const items = seen.map((one) => toView(ctx, one, { relationships, orgName: names.get(one.orgId ?? '') }));
  return {
    items: items.sort((a, b) => a.name.localeCompare(b.name, 'en')),
    manages: organisations
      .filter(({ id, kind }) => kind === 'clinic' && isAllowed('note-template.change', caller(ctx), { orgId: id }, relationships))
      .map(({ id: orgId, name }) => ({ orgId, name })),
  };
}

/**
 * Keeps a new one. Throws `not-found` for an organisation the caller does not manage, `conflict` for a phrase whose name is taken
 * there, and `too-many-requests` where there are two hundred already.
 */
export async function createNoteTemplate(ctx: Ctx, { orgId, ...text }: NoteTemplateBody): Promise<NoteTemplateView> {
  const id = ctx.newId('ntp');
  const whose = orgId === undefined ? { ownerId: caller(ctx).userId } : { orgId };
  return ctx.commit('note_template.create', { type: 'note_template', id, ...(orgId !== undefined && { orgId }) }, async (tx) => {
    const relationships = await requireChangeable(ctx, tx, whose);
    await requireFreeName(tx, { id, ...text, ...whose });
    const made: NoteTemplate = { id, ...whose, ...text, version: 1, updatedAt: ctx.now() };
    tx.create(noteTemplates, made);
    return toView(ctx, made, { relationships });
  });
}

/** Changes one; whose it is stays. Throws as creating does, and `changed-meanwhile` with the current one. */
export async function changeNoteTemplate(
  ctx: Ctx,
  id: string,
  { version, orgId: _whose, ...text }: NoteTemplateBody & { version: number },
): Promise<NoteTemplateView> {
  return ctx.commit('note_template.change', { type: 'note_template', id }, async (tx) => {
    const { before, relationships } = await requireTemplate(ctx, tx, id);
    if (before.version !== version) throw problem('changed-meanwhile', { current: toView(ctx, before, { relationships }) });
    const after: NoteTemplate = { ...before, ...text, version: version + 1, updatedAt: ctx.now() };
    await requireFreeName(tx, after);
    tx.put(noteTemplates, after);
    return toView(ctx, after, { relationships });
  });
}

/** Removes one. Throws `not-found` for one the caller may not change. */
export async function removeNoteTemplate(ctx: Ctx, id: string): Promise<void> {
  await ctx.commit('note_template.remove', { type: 'note_template', id }, async (tx) => {
    await requireTemplate(ctx, tx, id);
    tx.remove(noteTemplates, id);
  });
}

type Whose = { ownerId?: string | undefined; orgId?: string | undefined };

async function requireTemplate(ctx: Ctx, tx: Tx, id: string): Promise<{ before: NoteTemplate; relationships: Relationships }> {
  const before = await tx.get(noteTemplates, id);
  if (before === null) throw problem('not-found');
  return { before, relationships: await requireChangeable(ctx, tx, before) };
}

async function requireChangeable(ctx: Ctx, reader: Reader, whose: Whose): Promise<Relationships> {
  const relationships = await loadRelationships(ctx, reader);
  requireAllowed('note-template.change', caller(ctx), whose as AccessResource, relationships);
  return relationships;
}

async function requireFreeName(
  tx: Tx,
  { id, kind, name, ownerId, orgId }: Pick<NoteTemplate, 'id' | 'kind' | 'name'> & Whose,
): Promise<void> {
  const where = orgId === undefined ? (['ownerId', '==', ownerId ?? ''] as const) : (['orgId', '==', orgId] as const);
  const others = (await tx.find(noteTemplates, { where: [where], limit: TEMPLATES_MAX })).filter((one) => one.id !== id);
  if (others.length >= TEMPLATES_MAX) throw problem('too-many-requests');
  if (others.some((one) => one.kind === kind && one.name.toLowerCase() === name.toLowerCase())) throw problem('conflict');
}

function toView(
  ctx: ReadCtx,
  { ownerId, ...template }: NoteTemplate,
  { relationships, orgName }: { relationships: Relationships; orgName?: string | undefined },
): NoteTemplateView {
  const whose = { ownerId, orgId: template.orgId } as AccessResource;
  return { ...template, orgName, mayChange: isAllowed('note-template.change', caller(ctx), whose, relationships) };
}
