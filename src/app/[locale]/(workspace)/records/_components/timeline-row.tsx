import { useLocale, useTranslations } from 'next-intl';
import type { TimelineItem } from '@/domain/records/records-api';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { dateInWords } from '@/domain/shared/format-time';
import { localDateOf } from '@/domain/shared/time';
import { addressOf } from '@/ui/kit/list-view';
import { Row } from '@/ui/kit/row';
import { Status } from '@/ui/kit/status';
import { TimeText } from '@/ui/kit/time-text';

type Props = {
  item: TimelineItem;
  /** Whose it is; absent for the viewer's own. */
  person: string | undefined;
};

/** One line of the record; it leads to where the whole of it is read, if the viewer may. */
export function TimelineRow({ item, person }: Props) {
  const t = useTranslations('records');
  const locale = useLocale();
  const { kind, at, by } = item;
  const href = hrefOf(item, person);
  const isDay = kind === 'history' || kind === 'lab_report' || kind === 'vitals' || kind === 'document';
  return (
    <Row title={<Title item={item} />} {...(href !== null && { href })} end={<Mark item={item} />}>
      <span className="font-medium">{t(item.part === undefined ? `kinds.${kind}` : `parts.${item.part}`)}</span>
      {' · '}
      {isDay ? dateInWords(localDateOf(at, CLINIC_TIME_ZONE), locale) : <TimeText at={at} />}
      {by !== null && by.name !== '' && <span className="block text-small">{t('by', { name: by.name })}</span>}
    </Row>
  );
}

function Title({ item: { kind, title, metrics } }: { item: TimelineItem }) {
  const t = useTranslations('records');
  const names = useTranslations('vitals.metrics');
  if (kind === 'vitals') return (metrics ?? []).map((metric) => names(metric)).join(', ');
  return title === '' ? t('visitUntitled') : title;
}

function Mark({ item: { severity, status, abnormal, level } }: { item: TimelineItem }) {
  const t = useTranslations('records');
  const levels = useTranslations('check.level');
  if (level !== undefined) return <Status kind={level === 'emergency' || level === 'urgent' ? 'needs' : 'plain'}>{levels(level)}</Status>;
  if (abnormal !== undefined) return <Status kind={abnormal > 0 ? 'needs' : 'good'}>{t('abnormal', { count: abnormal })}</Status>;
  if (status === 'resolved') return <Status kind="over">{t('statuses.resolved')}</Status>;
  if (severity === 'severe' || severity === 'life_threatening') return <Status kind="danger">{t(`severities.${severity}`)}</Status>;
  return severity === undefined ? null : <Status kind="plain">{t(`severities.${severity}`)}</Status>;
}

function hrefOf({ kind, id, href }: TimelineItem, person: string | undefined): string | null {
  if (href === null) return null;
  if (kind === 'vitals') return addressOf('/vitals', { for: person });
  if (kind === 'note') return `/consultations/${id}`;
  if (kind === 'prescription') return `/prescriptions/${id}`;
  return kind === 'document' ? `/documents/${id}` : `/records/${id}`;
}
