import { useTranslations } from 'next-intl';
import type { Organisation } from '@/domain/organisations/schema';
import { PageTitle } from '@/ui/kit/page-title';
import { Tabs } from '@/ui/kit/tabs';

type Props = { organisation: Organisation; open: 'visits' | 'members'; isPlatformAdmin?: boolean };

/** The name of an organisation and its lists; a shop has no visits, and the platform's admin may not see any. */
export function OrganisationHead({ organisation: { id, name, kind }, open, isPlatformAdmin = false }: Props) {
  const t = useTranslations('organisations');
  const tabs = [
    { href: `/organisations/${id}`, label: t('visits'), current: open === 'visits' },
    { href: `/organisations/${id}/members`, label: t('membersTitle'), current: open === 'members' },
  ];
  return (
    <>
      <PageTitle
        title={name}
        lead={kind === 'pharmacy' || isPlatformAdmin ? t('membersTitle') : undefined}
        {...(!isPlatformAdmin && { back: { href: '/organisations', label: t('back') } })}
      />
      {kind !== 'pharmacy' && !isPlatformAdmin && <Tabs label={name} tabs={tabs} />}
    </>
  );
}
