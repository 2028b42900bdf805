import { useTranslations } from 'next-intl';
import type { HealthDocument } from '@/domain/documents/health-document';
import { List } from '@/ui/kit/list';
import { Row } from '@/ui/kit/row';
import { TimeText } from '@/ui/kit/time-text';

type Props = { versions: readonly HealthDocument[]; current: string };

/** Every version of a paper, the newest first. */
export function PaperVersions({ versions, current }: Props) {
  const t = useTranslations('papers');
  return (
    <List label={t('versions')}>
      {versions.map(({ id, version, createdAt, createdBy }) => (
        <Row
          key={id}
          title={t('versionNumber', { version })}
          {...(id !== current && { href: `/documents/${id}` })}
          end={id === current ? t('shownNow') : undefined}
        >
          <p>
            {t('by', { name: createdBy.name })} · <TimeText at={createdAt} />
          </p>
        </Row>
      ))}
    </List>
  );
}
