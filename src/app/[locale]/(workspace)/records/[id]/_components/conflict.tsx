import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ResolveConflictBody } from '@/domain/records/records-api';
import type { HealthRecord, KeptConflict } from '@/domain/records/schema';
import { formFields } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Notice } from '@/ui/kit/notice';
import { PostButton } from '@/ui/kit/post-button';
import { RecordFields } from './record-fields';
import { TextChanges } from './text-changes';

type Props = {
  record: HealthRecord;
  conflict: KeptConflict;
  then: string;
  form: { today: string; isDoctor: boolean };
};

const ACTION = '/api/records/resolve-conflict';

/** Both sides of a version that two changed, and the three ways on. Nothing that was written is lost by any of them. */
export function Conflict({ record, conflict: { baseVersion, mine }, then, form }: Props) {
  const t = useTranslations('records.conflict');
  const fields = formFields<ResolveConflictBody>(null);
  const ids = { recordId: record.id, baseVersion, version: record.version };
  const data = fields.group('data');
  return (
    <section className="mb-6 grid gap-4">
      <Notice kind="needs" title={t('title')}>
        {t('text')}
      </Notice>
      <div className="grid gap-4 lg:grid-cols-2">
        <Side title={t('mine')}>
          <TextChanges from={undefined} to={mine} />
          <PostButton action={ACTION} then={then} kind="main" name={t('keepMine')} fields={{ ...ids, chosen: 'mine' }}>
            {t('keepMine')}
          </PostButton>
        </Side>
        <Side title={t('theirs', { name: record.updatedBy.name })}>
          <TextChanges from={undefined} to={record} />
          <PostButton action={ACTION} then={then} kind="main" name={t('keepTheirs')} fields={{ ...ids, chosen: 'theirs' }}>
            {t('keepTheirs')}
          </PostButton>
        </Side>
      </div>
      <details className="rounded-lg border border-line p-4">
        <summary className="flex min-h-12 cursor-pointer items-center font-semibold text-act">{t('merge')}</summary>
        <p className="mt-2 text-muted">{t('mergeText')}</p>
        <form method="post" action={ACTION} className="mt-3 grid max-w-text justify-items-start gap-5 *:w-full">
          <input type="hidden" name="_then" value={then} />
          {Object.entries({ ...ids, chosen: 'merged' }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <RecordFields fields={data} rows={data.rows('results')} known={mine} {...form} />
          <Button className="w-auto!">{t('mergeSave')}</Button>
        </form>
      </details>
    </section>
  );
}

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid content-between gap-3 rounded-lg border border-line p-4">
      <div>
        <h2 className="mb-2 font-semibold">{title}</h2>
      </div>
      {children}
    </div>
  );
}
