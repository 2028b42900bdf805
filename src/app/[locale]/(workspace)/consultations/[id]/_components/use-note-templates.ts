'use client';

import { useEffect, useState } from 'react';
import type { NoteTemplateView } from '@/domain/notes/api';
import { apiFetch } from '@/ui/api';
import { listNoteTemplates } from './call-endpoints';

export type NoteTemplateLists = { templates: readonly NoteTemplateView[]; phrases: readonly NoteTemplateView[] };

/** The doctor's templates and phrases; none until they are here, and where they cannot be had. */
export function useNoteTemplates(): NoteTemplateLists {
  const [items, setItems] = useState<readonly NoteTemplateView[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    apiFetch(listNoteTemplates, { signal: stop.signal }).then(
      (found) => setItems(found.items),
      () => undefined,
    );
    return () => stop.abort();
  }, []);
  return { templates: items.filter(({ kind }) => kind === 'template'), phrases: items.filter(({ kind }) => kind === 'phrase') };
}
