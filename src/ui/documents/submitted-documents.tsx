import { useTranslations } from 'next-intl';
import type { Document } from '@/domain/documents/schema';
import { buttonLook } from '@/ui/kit/button-look';
import { List } from '@/ui/kit/list';
import { Row } from '@/ui/kit/row';
import { Section } from '@/ui/kit/section';
import { DocumentFacts } from './document-facts';
import { Icon } from '../kit/icon';

type Props = { ownerId: string; documents: readonly Document[] };

/** A person's uploaded documents, for the admin who verifies them. */
export function SubmittedDocuments({ ownerId, documents }: Props) {
  const t = useTranslations('documents');
  return (
    <Section title={t('title')}>
      {documents.length === 0 && <p className="text-muted">{t('none')}</p>}
      {documents.length > 0 && (
        <List label={t('title')}>
          {documents.map((document) => (
            <Row
              key={document.id}
              title={t('certificate')}
              actions={
                <a
                  href={`/api/admin/users/${ownerId}/documents/${document.id}`}
                  target="_blank"
                  rel="noreferrer"
                  className={buttonLook('quiet')}
                >
                  <Icon name="file-text" className="size-5" />
                  {t('open')}
                </a>
              }
            >
              <DocumentFacts document={document} />
            </Row>
          ))}
        </List>
      )}
      {documents.length > 0 && <p className="mt-4 max-w-text text-muted">{t('openHint')}</p>}
    </Section>
  );
}
