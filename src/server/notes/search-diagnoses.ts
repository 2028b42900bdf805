import type { DiagnosisQuery, FoundDiagnosis } from '@/domain/notes/api';
import { diagnosisSearch } from '@/domain/notes/diagnosis';
import type { Page } from '@/domain/shared/primitives';
import { sortedPage } from '@/domain/shared/sorted-page';
import type { ReadCtx } from '@/server/platform/ctx';

/** Diagnoses by code or by words, the best first; none without a query. */
export async function searchDiagnoses(ctx: ReadCtx, query: DiagnosisQuery): Promise<Page<FoundDiagnosis>> {
  const search = await ctx.ports.memory.of('notes.diagnoses', openSearch);
  const found = search(query.q).map(({ code, text, chapter }, place) => ({ id: code, key: [place], item: { code, text, chapter } }));
  return sortedPage(found, query);
}

/** The list as this release has it; the file says where it comes from. docs/decisions/109. */
async function openSearch() {
  const { default: list } = await import('./icd10.json');
  return diagnosisSearch(
    list.codes.map((row) => {
      const [code = '', text = '', chapter = '', also = ''] = row.split('|');
      return { code, text, chapter, also };
    }),
  );
}
