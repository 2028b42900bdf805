import { useTranslations } from 'next-intl';
import type { PrescriptionView } from '@/domain/prescriptions/views';
import { buttonLook } from '@/ui/kit/button-look';
import { Icon } from '@/ui/kit/icon';
import { Notice } from '@/ui/kit/notice';
import { QrPicture } from '@/ui/kit/qr-picture';
import { Section } from '@/ui/kit/section';
import { DispensedList } from './dispensed-list';
import { RxFacts } from './rx-facts';
import { RxItems } from './rx-items';
import { RxStatus } from './rx-status';

/** `pdfHref` is null where no PDF can be made: the page itself is then what is printed. */
type Props = { rx: PrescriptionView; pdfHref: string | null };

/** A prescription for reading and showing: what to take, who wrote it, the code for the shop, and what was handed over. */
export function PrescriptionPaper({ rx, pdfHref }: Props) {
  const t = useTranslations('prescriptions');
  return (
    <div className="grid gap-6">
      <p>
        <RxStatus status={rx.status} />
      </p>
      {rx.status === 'cancelled' && (
        <Notice kind="danger" title={t('cancelledTitle')}>
          {rx.cancelReason}
        </Notice>
      )}
      {rx.status === 'replaced' && (
        <Notice kind="needs" title={t('replacedTitle')}>
          {t('replacedBy', { number: rx.replacedByNumber ?? '' })}
        </Notice>
      )}
      <div className="grid gap-6 lg:grid-cols-[1fr_18rem]">
        <div>
          <RxItems items={rx.items} left={rx.left} />
          {rx.advice !== '' && (
            <Section title={t('advice')}>
              <p className="max-w-text whitespace-pre-wrap">{rx.advice}</p>
            </Section>
          )}
          {rx.tests.length > 0 && (
            <Section title={t('tests')}>
              <ul className="list-disc pl-6">
                {rx.tests.map((test) => (
                  <li key={test}>{test}</li>
                ))}
              </ul>
            </Section>
          )}
          {rx.diagnoses.length > 0 && (
            <Section title={t('diagnoses')}>
              <p>{rx.diagnoses.map(({ text }) => text).join(', ')}</p>
            </Section>
          )}
        </div>
        <div className="grid content-start gap-3">
          <QrPicture text={rx.code} label={t('qrLabel')} />
          <p className="text-small text-muted">{t('qrHint')}</p>
          {pdfHref === null ? (
            <p className="text-small text-muted print:hidden">{t('noPdf')}</p>
          ) : (
            <a href={pdfHref} className={`${buttonLook('quiet')} print:hidden`}>
              <Icon name="file-text" className="size-5 shrink-0" />
              {t('pdf')}
            </a>
          )}
        </div>
      </div>
      <Section title={t('about')}>
        <RxFacts rx={rx} />
      </Section>
      <DispensedList dispensed={rx.dispensed} items={rx.items} />
    </div>
  );
}
