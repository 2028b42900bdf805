import { useTranslations } from 'next-intl';
import type { HealthDocument } from '@/domain/documents/health-document';
import { buttonLook } from '@/ui/kit/button-look';
import { Icon } from '@/ui/kit/icon';
import { PrintButton } from '@/ui/kit/print-button';
import { PdfFrame } from './pdf-frame';

type Props = { document: Pick<HealthDocument, 'id' | 'title' | 'type'>; url: string };

/**
 * A paper inside the page: a picture, or a PDF where the browser shows one. What is printed of a picture is the picture alone; a PDF is
 * printed where it is opened, because its viewer is closed to the page around it.
 */
export function PaperView({ document: { id, title, type }, url }: Props) {
  const t = useTranslations('papers');
  const isPdf = type === 'application/pdf';
  return (
    <figure className="grid gap-4">
      <div className="flex flex-wrap gap-3 print:hidden">
        <a href={`/api/documents/${id}`} target="_blank" rel="noreferrer" className={buttonLook('quiet')}>
          <Icon name="file-text" className="size-5" />
          {t(isPdf ? 'openToPrint' : 'openAlone')}
        </a>
        {!isPdf && <PrintButton label={t('print')} />}
      </div>
      {isPdf ? (
        <PdfFrame url={url} title={title} none={t('noViewer')} />
      ) : (
        // eslint-disable-next-line @next/next/no-img-element
        <img src={url} alt={title} className="h-auto max-w-full rounded-lg border border-line print:max-h-screen print:border-0" />
      )}
    </figure>
  );
}
