import { useTranslations } from 'next-intl';
import type { FamilyLink } from '@/domain/family/api';
import { Icon } from '@/ui/kit/icon';
import { LinkButton } from '@/ui/kit/link-button';
import { PrintButton } from '@/ui/kit/print-button';
import { hrefFor } from '../read-person';

type Props = { person: Pick<FamilyLink, 'patientId'> | null; isDoctor: boolean };

/** The pages beside the readings: devices, limits and who is told, and the early warning score. */
export function PageLinks({ person, isDoctor }: Props) {
  const t = useTranslations('vitals');
  return (
    <div className="mb-5 flex flex-wrap gap-3 print:hidden">
      {!isDoctor && (
        <LinkButton kind="quiet" href={hrefFor('/vitals/devices', person)} icon={<Icon name="smartphone" className="size-5" />}>
          {t('devices.title')}
        </LinkButton>
      )}
      <LinkButton kind="quiet" href={hrefFor('/vitals/settings', person)} icon={<Icon name="bell-ring" className="size-5" />}>
        {t('settings.title')}
      </LinkButton>
      <LinkButton kind="quiet" href={hrefFor('/vitals/news2', person)} icon={<Icon name="clipboard-list" className="size-5" />}>
        {t('news2.title')}
      </LinkButton>
      <PrintButton label={t('print')} />
    </div>
  );
}
