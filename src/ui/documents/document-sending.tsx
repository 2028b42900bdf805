import { useTranslations } from 'next-intl';
import type { DocumentBody } from '@/domain/documents/schema';
import { Icon } from '../kit/icon';
import { DocumentUpload } from './document-upload';

/** Choosing and sending one file, with its words. */
export function DocumentSending({ kind }: { kind: DocumentBody['kind'] }) {
  const t = useTranslations('documents');
  return (
    <DocumentUpload
      kind={kind}
      icon={<Icon name="upload" className="size-5" />}
      words={{
        choose: t(kind === 'portrait' ? 'choosePortrait' : 'choose'),
        again: t('again'),
        stop: t('stop'),
        shrinking: t('shrinking'),
        sending: t('sending', { percent: '{percent}' }),
        checking: t('checking'),
        sent: t(kind === 'portrait' ? 'portraitSent' : 'sent'),
        faults: {
          tooLarge: t('faults.tooLarge'),
          wrongType: t(kind === 'portrait' ? 'faults.notAPhoto' : 'faults.wrongType'),
          tooMany: t('faults.tooMany'),
          noLine: t('faults.noLine'),
          virus: t('faults.virus'),
          other: t('faults.other'),
        },
      }}
    />
  );
}
