import { useLocale, useTranslations } from 'next-intl';
import type { Document } from '@/domain/documents/schema';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { Section } from '@/ui/kit/section';
import { DocumentSending } from './document-sending';

type Props = { name: string; documents: readonly Document[] };

/** A doctor's portrait, as its owner sees it also before patients can, and choosing another. */
export function OwnPortrait({ name, documents }: Props) {
  const t = useTranslations('documents');
  const then = localePath('/profile?saved=1', useLocale());
  const portrait = documents.findLast(({ kind, state }) => kind === 'portrait' && state === 'ready');
  return (
    <Section title={t('portrait')} lead={t('portraitLead')}>
      <div className="flex flex-wrap items-center gap-5">
        {portrait !== undefined && (
          <>
            {/* eslint-disable-next-line @next/next/no-img-element */}
            <img
              src={`/api/profile/me/documents/${portrait.id}`}
              alt={t('portraitOf', { name })}
              width={96}
              height={96}
              className="size-24 rounded-lg bg-tint object-cover"
            />
            <form method="post" action={`/api/profile/me/documents/${portrait.id}`}>
              <input type="hidden" name="_method" value="DELETE" />
              <input type="hidden" name="_then" value={then} />
              <Button kind="danger">{t('removePortrait')}</Button>
            </form>
          </>
        )}
        <DocumentSending kind="portrait" />
      </div>
    </Section>
  );
}
