import { useLocale, useTranslations } from 'next-intl';
import type { HealthDocument } from '@/domain/documents/health-document';
import { dateInWords } from '@/domain/shared/format-time';
import { buttonLook } from '@/ui/kit/button-look';
import { Icon } from '@/ui/kit/icon';
import { PostButton } from '@/ui/kit/post-button';
import { Row } from '@/ui/kit/row';
import { TextLink } from '@/ui/kit/text-link';

type Props = { document: HealthDocument; mayWrite: boolean; then: string };

/** One paper: opened in a window of its own, where the browser also prints and saves it. */
export function PaperRow({ document: { id, state, title, kind, on, provider, version, createdBy, replaces }, mayWrite, then }: Props) {
  const t = useTranslations('papers');
  const locale = useLocale();
  return (
    <Row
      title={title}
      {...(state !== 'checking' && { href: `/documents/${id}` })}
      actions={
        <>
          {state !== 'checking' && (
            <a href={`/api/documents/${id}`} target="_blank" rel="noreferrer" className={buttonLook('quiet')}>
              <Icon name="file-text" className="size-5" />
              <span>
                {t('open')}
                <span className="sr-only">: {title}</span>
              </span>
            </a>
          )}
          {mayWrite && (
            <PostButton
              action={`/api/documents/${id}`}
              then={then}
              kind="danger"
              name={`${t('remove')}: ${title}`}
              fields={{ _method: 'DELETE' }}
            >
              {t('remove')}
            </PostButton>
          )}
        </>
      }
    >
      <p>{[t(`kinds.${kind}`), dateInWords(on, locale), provider].filter((part) => part !== undefined).join(' · ')}</p>
      <p className="text-small">{t('by', { name: createdBy.name })}</p>
      {replaces !== undefined && (
        <p className="relative text-small">
          {t('version', { version })} <TextLink href={`/documents/${replaces}`}>{t('earlier')}</TextLink>
        </p>
      )}
    </Row>
  );
}
