import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/ui/kit/empty-state';
import { Icon } from '@/ui/kit/icon';
import { LinkButton } from '@/ui/kit/link-button';
import { PageTitle } from '@/ui/kit/page-title';
import { KeptDoses } from '@/ui/medications/kept-doses';
import { FindMedicineLink } from '@/ui/pharmacies/find-medicine-link';
import { PrescriptionsLink } from '@/ui/prescriptions/prescriptions-link';
import { KeepOffline } from '@/ui/records/keep-offline';
import { ReservedLink } from '@/ui/reservations/reserved-link';
import { offlineVersion } from '../offline-version';
import type { PersonToday } from '../read-family-today';
import { FamilyToday } from './family-today';

type Props = {
  name: string;
  people: readonly PersonToday[];
  /** How much lies ready at shops. */
  ready: number;
  now: string;
  offer: ReactNode;
};

/** A caregiver's first page: what has to be done now, how everybody is, what is next. */
export function CaregiverHome({ name, people, ready, now, offer }: Props) {
  const t = useTranslations('family');
  return (
    <>
      <KeepOffline
        version={offlineVersion(
          now,
          people.map(({ next }) => next),
        )}
      />
      <PageTitle title={t('home.title', { name })} />
      {offer}
      <KeptDoses />
      {people.length === 0 ? (
        <EmptyState
          title={t('home.none')}
          action={
            <>
              <LinkButton href="/family/accept" icon={<Icon name="key-round" className="size-5 shrink-0" />}>
                {t('haveCode')}
              </LinkButton>
              <LinkButton kind="quiet" href="/family/children/new" icon={<Icon name="baby" className="size-5 shrink-0" />}>
                {t('addChild')}
              </LinkButton>
            </>
          }
        >
          {t('home.noneText')}
        </EmptyState>
      ) : (
        <FamilyToday people={people} now={now} />
      )}
      <p className="mt-6 flex flex-wrap gap-3">
        <PrescriptionsLink />
        <FindMedicineLink />
        <ReservedLink ready={ready} />
      </p>
    </>
  );
}
