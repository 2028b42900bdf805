import type { NoteTemplates, NoteTemplateView } from '@/domain/notes/api';
import { TEMPLATES_MAX, type NoteTemplate, type NoteTemplateBody } from '@/domain/notes/templates';
import { problem } from '@/domain/shared/problem';
import { listOwnAndShared, requireChangeable, requireChangeableOne, requireFreeName, viewOf } from '@/server/organisations/own-or-shared';
import { caller, type Ctx, type ReadCtx } from '@/server/platform/ctx';
import { noteTemplates } from './collections';

const TEMPLATES = { collection: noteTemplates, see: 'note-template.see', change: 'note-template.change', max: TEMPLATES_MAX } as const;

/** The doctor's own templates and phrases, and those of the organisations they work in; by name. */
export function listNoteTemplates(ctx: ReadCtx): Promise<NoteTemplates> {
  return listOwnAndShared(ctx, TEMPLATES);
}

/**
 * Keeps a new one. Throws `not-found` for an organisation the caller does not manage, `conflict` for a phrase whose name is taken
 * there, and `too-many-requests` where there are two hundred already.
 */
export async function createNoteTemplate(ctx: Ctx, { orgId, ...text }: NoteTemplateBody): Promise<NoteTemplateView> {
  const id = ctx.newId('ntp');
  const whose = orgId === undefined ? { ownerId: caller(ctx).userId } : { orgId };
  return ctx.commit('note_template.create', { type: 'note_template', id, ...(orgId !== undefined && { orgId }) }, async (tx) => {
    const relationships = await requireChangeable(ctx, tx, TEMPLATES, whose);
    await requireFreeName(tx, TEMPLATES, { id, name: text.name, ...whose }, ({ kind }) => kind === text.kind);
    const made: NoteTemplate = { id, ...whose, ...text, version: 1, updatedAt: ctx.now() };
    tx.create(noteTemplates, made);
    return viewOf(ctx, TEMPLATES, made, { relationships });
  });
}

/** Changes one; whose it is stays. Throws as creating does, and `changed-meanwhile` with the current one. */
export async function changeNoteTemplate(
  ctx: Ctx,
  id: string,
  { version, orgId: _whose, ...text }: NoteTemplateBody & { version: number },
): Promise<NoteTemplateView> {
  return ctx.commit('note_template.change', { type: 'note_template', id }, async (tx) => {
    const { before, relationships } = await requireChangeableOne(ctx, tx, TEMPLATES, id);
    if (before.version !== version) throw problem('changed-meanwhile', { current: viewOf(ctx, TEMPLATES, before, { relationships }) });
    const after: NoteTemplate = { ...before, ...text, version: version + 1, updatedAt: ctx.now() };
    await requireFreeName(tx, TEMPLATES, after, ({ kind }) => kind === after.kind);
    tx.put(noteTemplates, after);
    return viewOf(ctx, TEMPLATES, after, { relationships });
  });
}

/** Removes one. Throws `not-found` for one the caller may not change. */
export async function removeNoteTemplate(ctx: Ctx, id: string): Promise<void> {
  await ctx.commit('note_template.remove', { type: 'note_template', id }, async (tx) => {
    await requireChangeableOne(ctx, tx, TEMPLATES, id);
    tx.remove(noteTemplates, id);
  });
}
