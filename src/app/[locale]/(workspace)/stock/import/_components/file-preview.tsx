'use client';

import { useTranslations } from 'next-intl';
import type { ColumnMapping } from '@/domain/pharmacies/stock-columns';
import { Button } from '@/ui/kit/button';
import { Notice } from '@/ui/kit/notice';
import { ProblemTable } from '@/ui/pharmacies/problem-table';
import type { Preview } from '@/ui/pharmacies/stock-file-worker';
import { ColumnChoice } from './column-choice';

type Props = { preview: Preview; send: () => void; remap: (mapping: ColumnMapping) => void };

/** What is in a file: how many rows are ready, and every problem by row and column. Nothing of it has been sent. */
export function FilePreview({ preview, send, remap }: Props) {
  const t = useTranslations('stockImport');
  const { rows, accepted, badRows, problems, problemCount, headers, mapping } = preview;
  return (
    <>
      <Notice kind={badRows === 0 ? 'done' : 'needs'} live title={t('rowsFound', { rows })}>
        <p>{t('rowsGood', { count: accepted })}</p>
        {badRows > 0 && <p>{t('rowsBad', { count: badRows })}</p>}
      </Notice>
      <div className="flex flex-wrap gap-3">
        <Button type="button" disabled={accepted === 0} onClick={send}>
          {t('send')}
        </Button>
        {badRows > 0 && (
          <Button type="button" kind="quiet" onClick={() => saveFile(preview.badCsv)}>
            {t('downloadBad')}
          </Button>
        )}
      </div>
      {problemCount > 0 && <ProblemTable problems={problems} count={problemCount} />}
      <details>
        <summary className="inline-flex min-h-12 items-center font-semibold text-act">{t('columnsTitle')}</summary>
        <ColumnChoice headers={headers} mapping={mapping} choose={remap} />
      </details>
    </>
  );
}

/** How long a browser may take to begin a download. */
const DOWNLOAD_MS = 10_000;

/** Saves the rows to mend on the person's own device. */
function saveFile(csv: string): void {
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'rows-to-mend.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_MS);
}
