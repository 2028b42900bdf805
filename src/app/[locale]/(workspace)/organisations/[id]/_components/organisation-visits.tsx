import { useLocale, useTranslations } from 'next-intl';
import type { AppointmentView } from '@/domain/appointments/api';
import { localName } from '@/domain/shared/local-name';
import { ModeText } from '@/ui/appointments/mode-text';
import { VisitStatus } from '@/ui/appointments/visit-status';
import { DataTable } from '@/ui/kit/data-table';
import type { ListView } from '@/ui/kit/list-view';
import { TableLink } from '@/ui/kit/table-link';
import { TimeText } from '@/ui/kit/time-text';

/** One day's appointments of the clinic's doctors. */
export function OrganisationVisits({ visits, view }: { visits: readonly AppointmentView[]; view: ListView<'startsAt'> }) {
  const t = useTranslations('visit');
  const locale = useLocale();
  const columns = [
    { title: t('columns.patient') },
    { title: t('columns.when'), sort: view.sortBy('startsAt') },
    { title: t('columns.doctor') },
    { title: t('columns.how') },
    { title: t('columns.status') },
  ];
  const rows = visits.map(({ id, patientName, doctorName, doctorLocalNames, startsAt, timeZone, mode, status }) => ({
    key: id,
    cells: [
      <TableLink key="patient" href={`/appointments/${id}`}>
        {patientName}
      </TableLink>,
      <TimeText key="when" at={startsAt} zone={timeZone} />,
      localName(doctorName, doctorLocalNames, locale),
      <ModeText key="how" mode={mode} />,
      <VisitStatus key="status" status={status} />,
    ],
  }));
  return <DataTable caption={t('columns.caption')} columns={columns} rows={rows} />;
}
