import { useTranslations } from 'next-intl';
import { Icon } from '../kit/icon';
import { LinkButton } from '../kit/link-button';

/** The way to a person's record; one's own where none is named. */
export function RecordsLink({ patientId, name }: { patientId?: string; name?: string }) {
  const t = useTranslations('records');
  return (
    <LinkButton
      kind="quiet"
      href={patientId === undefined ? '/records' : `/records?for=${patientId}`}
      icon={<Icon name="clipboard-list" className="size-5 shrink-0" />}
    >
      {name === undefined ? t('title') : t('titleOf', { name })}
    </LinkButton>
  );
}
