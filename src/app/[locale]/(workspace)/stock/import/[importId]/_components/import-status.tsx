'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { StockImport } from '@/domain/pharmacies/import-api';
import { localePath } from '@/i18n/locale-path';
import { apiFetch, isRetryableError } from '@/ui/api';
import { Button } from '@/ui/kit/button';
import { Facts } from '@/ui/kit/facts';
import { LinkButton } from '@/ui/kit/link-button';
import { Notice } from '@/ui/kit/notice';
import { Progress } from '@/ui/kit/progress';
import { useLive } from '@/ui/live';
import { getImport, startImport } from '@/ui/pharmacies/endpoints';

type Props = { pharmacyId: string; initial: StockImport };

/** What an import changes and how far it is, live; the button starts it, without script as a form. */
export function ImportStatus({ pharmacyId, initial }: Props) {
  const t = useTranslations('stockImport');
  const locale = useLocale();
  const params = { id: pharmacyId, importId: initial.importId };
  const { value } = useLive(getImport, { params }, initial);
  const [wish, setWish] = useState<'none' | 'started' | 'failed'>('none');
  const start = async () => {
    setWish('started');
    try {
      await apiFetch(startImport, { params });
    } catch (error) {
      // An import that takes long goes on without us, and the stream tells of it.
      setWish(isRetryableError(error) ? 'failed' : 'none');
    }
  };
  const isRunning = value.state === 'running' || (wish === 'started' && value.state === 'ready');
  return (
    <div className="grid gap-6">
      <div aria-live="polite" className="grid gap-4 empty:hidden">
        {value.state === 'done' && (
          <Notice
            kind="done"
            live
            title={t(value.repeated ? 'repeatedTitle' : 'doneTitle')}
            action={<LinkButton href="/stock">{t('toStock')}</LinkButton>}
          >
            {t(value.repeated ? 'repeatedText' : 'doneText')}
          </Notice>
        )}
        {value.state === 'ready' && value.repeated && <Notice title={t('repeatedTitle')}>{t('repeatedText')}</Notice>}
        {value.state === 'ready' && value.zeroed > 0 && <Notice kind="needs">{t('zeroWarning', { count: value.zeroed })}</Notice>}
        {value.accepted === 0 && <Notice kind="danger">{t('nothing')}</Notice>}
        {isRunning && (
          <div>
            <Progress
              label={t('importing', { written: value.written, total: value.total })}
              value={value.written}
              max={Math.max(1, value.total)}
            />
            <p className="mt-2 text-muted">{t('runningText')}</p>
          </div>
        )}
        {wish === 'failed' && value.state === 'ready' && <Notice kind="danger">{t('offline')}</Notice>}
      </div>
      <Counts value={value} />
      {value.state === 'ready' && value.accepted > 0 && (
        <form
          method="post"
          action={`/api/pharmacy/${pharmacyId}/stock/imports/${value.importId}`}
          onSubmit={(event) => {
            event.preventDefault();
            void start();
          }}
        >
          <input type="hidden" name="_then" value={localePath(`/stock/import/${value.importId}`, locale)} />
          <Button busy={isRunning}>{t('import')}</Button>
        </form>
      )}
    </div>
  );
}

function Counts({ value }: { value: StockImport }) {
  const t = useTranslations('stockImport');
  const format = useFormatter();
  const shown = ['created', 'updated', 'zeroed', 'unchanged', 'rejectedRows'] as const;
  const facts = shown.map((name) => ({ term: t(name), value: format.number(value[name]) }));
  return <Facts facts={[{ term: t('fileRows'), value: format.number(value.rows) }, ...facts]} />;
}
