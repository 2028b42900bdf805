import { useTranslations } from 'next-intl';
import type { RecordVersion } from '@/domain/records/schema';
import { TimeText } from '@/ui/kit/time-text';
import { TextChanges } from './text-changes';

/** Every version, the newest first, each with what it changed. */
export function VersionList({ versions }: { versions: readonly RecordVersion[] }) {
  const t = useTranslations('records.versions');
  return (
    <ol className="grid gap-4">
      {versions.map(({ version, change, at, by, text, reason, resolution }, i) => (
        <li key={version} className="border-l-3 border-line pl-4">
          <p className="font-semibold">{t(change, { version })}</p>
          <p className="text-small text-muted">
            {by.name} · <TimeText at={at} />
          </p>
          {reason !== undefined && <p>{t('reason', { reason })}</p>}
          {change !== 'created' && change !== 'deleted' && <TextChanges from={versions[i + 1]?.text} to={text} />}
          {resolution?.mine !== undefined && (
            <details>
              <summary className="flex min-h-12 cursor-pointer items-center text-act">{t('mine')}</summary>
              <TextChanges from={undefined} to={resolution.mine} />
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}
