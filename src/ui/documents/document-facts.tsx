import { useFormatter, useTranslations } from 'next-intl';
import type { Document } from '@/domain/documents/schema';
import { TimeText } from '@/ui/kit/time-text';

const KILO = 1000;

/** A document's format, size and upload time. */
export function DocumentFacts({ document }: { document: Document }) {
  const t = useTranslations('documents');
  const format = useFormatter();
  const isLarge = document.bytes >= KILO * KILO;
  const size = format.number(document.bytes / (isLarge ? KILO * KILO : KILO), {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  });
  return (
    <>
      <p>
        {t(document.contentType === 'application/pdf' ? 'pdf' : 'photo')}, {size}
      </p>
      {document.readyAt !== undefined && (
        <p>
          <TimeText at={document.readyAt} />
        </p>
      )}
    </>
  );
}
