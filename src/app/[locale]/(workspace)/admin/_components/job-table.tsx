import { useTranslations } from 'next-intl';
import type { Overview } from '@/domain/system/api';
import { JOB_NAMES } from '@/domain/system/job-names';
import { Status } from '@/ui/kit/status';
import { TimeText } from '@/ui/kit/time-text';

/** The background jobs: when each last ran. A job of another release is named as in the log. */
export function JobTable({ jobs }: Pick<Overview, 'jobs'>) {
  const t = useTranslations('overview');
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-left">
        <thead className="text-small text-muted">
          <tr className="border-b border-line">
            <th scope="col" className="py-2 pr-4 font-normal">
              {t('job')}
            </th>
            <th scope="col" className="py-2 font-normal">
              {t('lastRun')}
            </th>
          </tr>
        </thead>
        <tbody>
          {jobs.map(({ name, everySeconds, lastRunAt, isLate }) => (
            <tr key={name} className="border-b border-line align-top">
              <th scope="row" className="py-2 pr-4 font-normal">
                <JobTitle name={name} />
                <span className="block text-small text-muted">
                  {everySeconds < 60
                    ? t('everySeconds', { seconds: everySeconds })
                    : t('every', { minutes: Math.round(everySeconds / 60) })}
                </span>
              </th>
              <td className="py-2">
                <span className="block">{lastRunAt === null ? t('never') : <TimeText at={lastRunAt} />}</span>
                {lastRunAt !== null && <Status kind={isLate ? 'danger' : 'good'}>{t(isLate ? 'late' : 'onTime')}</Status>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function JobTitle({ name }: { name: string }) {
  const t = useTranslations('overview.jobNames');
  const known = JOB_NAMES.find((one) => one === name);
  return known === undefined ? <code>{name}</code> : t(known);
}
