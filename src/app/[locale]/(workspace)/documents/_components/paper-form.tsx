import { useTranslations } from 'next-intl';
import { HEALTH_DOCUMENT_KINDS, type HealthDocument } from '@/domain/documents/health-document';
import { PaperUpload } from '@/ui/documents/paper-upload';
import { Icon } from '@/ui/kit/icon';

type Props = { patientId: string; today: string; replaces?: Pick<HealthDocument, 'id' | 'title' | 'kind' | 'provider'> };

/** Adding papers, or a newer version of one, with its words. */
export function PaperForm({ patientId, today, replaces }: Props) {
  const t = useTranslations('papers');
  return (
    <>
      <noscript>
        <p className="mb-4 max-w-text text-muted">{t('noScript')}</p>
      </noscript>
      <PaperUpload
        patientId={patientId}
        today={today}
        replaces={replaces}
        icon={<Icon name="upload" className="size-5" />}
        kinds={HEALTH_DOCUMENT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        words={{
          ...{ title: t('fields.title'), kind: t('fields.kind'), on: t('fields.on'), provider: t('fields.provider') },
          ...{ choose: t(replaces === undefined ? 'choose' : 'chooseNewer'), again: t('again'), preparing: t('preparing') },
          ...{ sending: t.raw('sending') as string, waiting: t('waiting'), checking: t('checking'), sent: t('sent'), held: t('held') },
          ...{ failed: t('failed'), virus: t('virus'), heic: t('heic'), wrongType: t('wrongType'), tooLarge: t('tooLarge') },
        }}
      />
    </>
  );
}
