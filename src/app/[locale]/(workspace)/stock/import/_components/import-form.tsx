'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useCallback, useRef } from 'react';
import { IMPORT_MODES, type ImportMode } from '@/domain/pharmacies/stock-import';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { Choice } from '@/ui/kit/choice';
import { Icon } from '@/ui/kit/icon';
import { Notice } from '@/ui/kit/notice';
import { Progress } from '@/ui/kit/progress';
import { useHasScript } from '@/ui/use-has-script';
import { ColumnChoice } from './column-choice';
import { FilePreview } from './file-preview';
import { useStockFile } from './use-stock-file';

type Props = { pharmacyId: string; today: string };

/** Chooses a stock file, shows what is in it, and sends it on. Without script the file is posted and checked by the server. */
export function ImportForm({ pharmacyId, today }: Props) {
  const t = useTranslations('stockImport');
  const locale = useLocale();
  const router = useRouter();
  const hasScript = useHasScript();
  const form = useRef<HTMLFormElement>(null);
  const sent = useCallback((importId: string) => router.push(localePath(`/stock/import/${importId}`, locale)), [router, locale]);
  const { state, read, send, again, remap } = useStockFile({ pharmacyId, today }, sent);
  const mode = (): ImportMode => {
    const chosen = form.current === null ? null : new FormData(form.current).get('mode');
    return IMPORT_MODES.find((one) => one === chosen) ?? 'merge';
  };
  const modes = IMPORT_MODES.map((value) => ({ value, label: t(`modes.${value}`), hint: t(`modeHints.${value}`) }));
  return (
    <form
      ref={form}
      method="post"
      encType="multipart/form-data"
      action={`/api/pharmacy/${pharmacyId}/stock/import`}
      className="grid gap-6"
      onSubmit={(event) => event.preventDefault()}
    >
      <input type="hidden" name="_then" value={localePath('/stock/import/{importId}', locale)} />
      <label className="grid max-w-text gap-1.5">
        <span className="font-semibold">{t('file')}</span>
        <span className="text-small text-muted">{t(hasScript ? 'fileHint' : 'noScriptHint')}</span>
        <input
          type="file"
          name="file"
          required
          accept=".csv,.tsv,.txt,.xlsx,text/csv"
          className="min-h-12 w-full rounded-lg border border-edge bg-raised p-2 file:mr-3 file:min-h-8 file:rounded file:border-0 file:bg-tint file:px-3 file:font-semibold file:text-act"
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.files?.[0];
            if (chosen) void read(chosen);
          }}
        />
      </label>
      <div className="max-w-text">
        <Choice legend={t('mode')} name="mode" options={modes} chosen={['merge']} />
      </div>
      {!hasScript && (
        <div>
          <Button icon={<Icon name="search" className="size-5" />}>{t('check')}</Button>
        </div>
      )}
      <div aria-live="polite" className="grid gap-6 empty:hidden">
        {state.is === 'reading' && (
          <Progress label={t('reading', { percent: Math.round(state.share * 100) })} value={Math.round(state.share * 100)} />
        )}
        {state.is === 'sending' && <Progress label={t('sending')} />}
        {state.is === 'refused' && (
          <Notice kind="danger" live>
            {t(`refusals.${state.refusal.code}`, { columns: missingOf(state.refusal, t) })}
          </Notice>
        )}
        {state.is === 'offline' && (
          <Notice
            kind="danger"
            live
            action={
              <Button type="button" kind="quiet" onClick={() => (state.preview === null ? again() : void send(state.preview, mode()))}>
                {t('again')}
              </Button>
            }
          >
            {t('offline')}
          </Notice>
        )}
        {state.is === 'refused' && state.refusal.code === 'columns-missing' && (
          <ColumnChoice headers={state.refusal.headers} mapping={{}} choose={remap} />
        )}
        {state.is === 'preview' && <FilePreview preview={state.preview} send={() => void send(state.preview, mode())} remap={remap} />}
      </div>
    </form>
  );
}

type Missing = { code: string; missing?: readonly ('name' | 'quantity' | 'price')[] };

function missingOf({ missing = [] }: Missing, t: ReturnType<typeof useTranslations<'stockImport'>>): string {
  return missing.map((column) => t(`columns.${column}`)).join(', ');
}
