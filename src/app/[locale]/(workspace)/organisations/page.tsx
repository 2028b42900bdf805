import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { listOrganisations } from '@/server/organisations/list-organisations';
import { pageCtx } from '@/server/platform/page';
import { EmptyState } from '@/ui/kit/empty-state';
import { List } from '@/ui/kit/list';
import { PageTitle } from '@/ui/kit/page-title';
import { Row } from '@/ui/kit/row';
import { Icon } from '@/ui/kit/icon';

type Props = { params: Promise<{ locale: string }> };

/** More than anybody manages. */
const CLINICS_MAX = 100;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('organisations');
  return { title: t('indexTitle') };
}

export default async function ClinicsPage({ params }: Props) {
  const { locale } = await params;
  const ctx = await pageCtx(['doctor', 'pharmacy', 'caregiver', 'patient'], { locale, path: '/organisations' });
  const t = await getTranslations('organisations');
  const { items } = await listOrganisations(ctx, { limit: CLINICS_MAX });
  const managed = items.filter(({ myRole }) => myRole === 'clinic_admin');
  if (managed.length === 0) {
    return (
      <EmptyState heading="h1" title={t('noneTitle')}>
        {t('noneText')}
      </EmptyState>
    );
  }
  return (
    <>
      <PageTitle title={t('indexTitle')} lead={t('indexLead')} />
      <List label={t('listLabel')}>
        {managed.map(({ id, name, kind, address }) => (
          <Row
            key={id}
            href={kind === 'pharmacy' ? `/organisations/${id}/members` : `/organisations/${id}`}
            start={<Icon name="building-complex" className="mt-0.5 size-7 shrink-0 text-act" />}
            title={name}
          >
            {[t(`kind.${kind}`), address?.city].filter(Boolean).join(', ')}
          </Row>
        ))}
      </List>
    </>
  );
}
