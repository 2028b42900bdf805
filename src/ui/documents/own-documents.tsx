import { useLocale, useTranslations } from 'next-intl';
import { DOCUMENTS_MAX, isDecidedOn, type Document } from '@/domain/documents/schema';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { buttonLook } from '@/ui/kit/button-look';
import { List } from '@/ui/kit/list';
import { Notice } from '@/ui/kit/notice';
import { Row } from '@/ui/kit/row';
import { Section } from '@/ui/kit/section';
import { DocumentFacts } from './document-facts';
import { DocumentSending } from './document-sending';
import { Icon } from '../kit/icon';

type Props = { documents: readonly Document[]; owner: 'doctor' | 'shop'; verifiedAt: string | undefined };

/** The person's own documents for verification, and uploading more. */
export function OwnDocuments({ documents, owner, verifiedAt }: Props) {
  const t = useTranslations('documents');
  const ready = documents.filter(({ kind, state }) => kind === 'registration-certificate' && state === 'ready');
  return (
    <Section title={t('title')} lead={t(owner === 'doctor' ? 'doctorLead' : 'shopLead')}>
      {ready.length > 0 && (
        <div className="mb-5">
          <List label={t('list')}>
            {ready.map((document) => (
              <OwnDocument key={document.id} document={document} stays={isDecidedOn(document, verifiedAt)} />
            ))}
          </List>
        </div>
      )}
      <noscript>
        <Notice>{t('noScript')}</Notice>
      </noscript>
      {ready.length >= DOCUMENTS_MAX ? (
        <p className="max-w-text text-muted">{t('faults.tooMany')}</p>
      ) : (
        <DocumentSending kind="registration-certificate" />
      )}
    </Section>
  );
}

function OwnDocument({ document, stays }: { document: Document; stays: boolean }) {
  const t = useTranslations('documents');
  const then = localePath('/profile?saved=1', useLocale());
  const address = `/api/profile/me/documents/${document.id}`;
  return (
    <Row
      title={t('certificate')}
      actions={
        <>
          <a href={address} target="_blank" rel="noreferrer" className={buttonLook('quiet')}>
            <Icon name="eye" className="size-5" />
            {t('see')}
          </a>
          {!stays && (
            <form method="post" action={address}>
              <input type="hidden" name="_method" value="DELETE" />
              <input type="hidden" name="_then" value={then} />
              <Button kind="danger">{t('remove')}</Button>
            </form>
          )}
        </>
      }
    >
      <DocumentFacts document={document} />
      {stays && <p>{t('stays')}</p>}
    </Row>
  );
}
