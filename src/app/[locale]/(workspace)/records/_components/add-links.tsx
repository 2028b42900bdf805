import { useTranslations } from 'next-intl';
import { HISTORY_KINDS } from '@/domain/records/schema';
import { LinkButton } from '@/ui/kit/link-button';
import { addressOf } from '@/ui/kit/list-view';
import { Section } from '@/ui/kit/section';

/** One press to what is added most: the first ones stand out. */
export function AddLinks({ person }: { person: string | undefined }) {
  const t = useTranslations('records');
  return (
    <Section title={t('add')}>
      <p className="flex flex-wrap gap-3">
        {(
          ['allergy', 'condition', ...HISTORY_KINDS.filter((kind) => kind !== 'allergy' && kind !== 'condition'), 'lab_report'] as const
        ).map((part) => (
          <LinkButton key={part} kind="quiet" href={addressOf('/records/new', { part, for: person })}>
            {t(`addOne.${part}`)}
          </LinkButton>
        ))}
        <LinkButton kind="quiet" href={addressOf('/documents', { for: person })}>
          {t('addOne.document')}
        </LinkButton>
      </p>
    </Section>
  );
}
