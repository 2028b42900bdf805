import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { PrescriptionView } from '@/domain/prescriptions/views';
import { pageCtx, readOrNotFound, singleValue } from '@/server/platform/page';
import { listPrescriptions } from '@/server/prescriptions/list-prescriptions';
import { EmptyState } from '@/ui/kit/empty-state';
import { List } from '@/ui/kit/list';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { Row } from '@/ui/kit/row';
import { TimeText } from '@/ui/kit/time-text';
import { RxStatus } from '@/ui/prescriptions/rx-status';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Partial<Record<'cursor', string | string[]>>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prescriptions');
  return { title: t('title') };
}

/** The prescriptions of the viewer and of those they help, or those a doctor has written. */
export default async function PrescriptionsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const cursor = singleValue((await searchParams).cursor);
  const ctx = await pageCtx(['patient', 'caregiver', 'doctor'], { locale, path: '/prescriptions' });
  const t = await getTranslations('prescriptions');
  const { items, nextCursor } = await readOrNotFound(listPrescriptions(ctx, { limit: 20, cursor }));
  const isDoctor = ctx.principal.role === 'doctor';
  return (
    <>
      <PageTitle title={t('title')} lead={t(isDoctor ? 'leadDoctor' : 'lead')} />
      {items.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <List label={t('title')}>
          {items.map((rx) => (
            <RxRow key={rx.id} rx={rx} isOwn={rx.patientId === ctx.principal.userId} />
          ))}
        </List>
      )}
      <Pager
        {...(nextCursor !== null && { nextHref: `/prescriptions?cursor=${encodeURIComponent(nextCursor)}` })}
        {...(cursor !== undefined && { firstHref: '/prescriptions' })}
      />
    </>
  );
}

function RxRow({ rx, isOwn }: { rx: PrescriptionView; isOwn: boolean }) {
  const t = useTranslations('prescriptions');
  return (
    <Row href={`/prescriptions/${rx.id}`} title={rx.items.map(({ generic }) => generic).join(', ')} end={<RxStatus status={rx.status} />}>
      {isOwn ? t('by', { name: rx.prescriber.name }) : t('forBy', { patient: rx.patient.name, name: rx.prescriber.name })} ·{' '}
      <TimeText at={rx.issuedAt} />
    </Row>
  );
}
