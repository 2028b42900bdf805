import { useTranslations } from 'next-intl';
import { LinkButton } from '@/ui/kit/link-button';
import { PhulkariCloth } from '@/ui/kit/phulkari-cloth';
import { FindMedicineLink } from '@/ui/pharmacies/find-medicine-link';
import { HeroPicture } from './hero-picture';
import { Icon } from '@/ui/kit/icon';

/** What the product is, on one screen, with the main action. */
export function Hero() {
  const t = useTranslations('landing');
  return (
    <section className="grid md:min-h-[34rem] md:grid-cols-2">
      <div className="order-last flex flex-col justify-center px-4 py-7 md:order-first md:py-14 md:pr-12 md:pl-[max(1rem,calc((100vw-64rem)/2+1rem))]">
        <h1 className="text-display tracking-tight [:lang(hi)_&]:tracking-normal [:lang(pa)_&]:tracking-normal">{t('title')}</h1>
        <p className="mt-3 max-w-[28rem] md:mt-4 text-lead text-muted">{t('lead')}</p>
        <div className="mt-5 grid max-w-[24rem] md:mt-7 gap-3">
          <LinkButton href="/doctors" wide icon={<Icon name="stethoscope" className="size-6" />} className="min-h-14 text-lead">
            {t('findDoctor')}
          </LinkButton>
          <LinkButton href="/check" wide kind="quiet" icon={<Icon name="heart-pulse" className="size-5" />}>
            {t('checkSymptoms')}
          </LinkButton>
          <FindMedicineLink />
          <LinkButton href="/health" wide kind="quiet" icon={<Icon name="file-text" className="size-5" />}>
            {t('healthLibrary')}
          </LinkButton>
          <LinkButton href="/sign-in" wide kind="quiet" icon={<Icon name="log-in" className="size-5" />}>
            {t('haveAccount')}
          </LinkButton>
        </div>
      </div>
      <div className="relative h-28 overflow-hidden md:h-auto">
        <PhulkariCloth className="absolute inset-0" />
        <HeroPicture
          label={t('heroPicture')}
          className="absolute -top-31 left-1/2 h-[24rem] -translate-x-1/2 md:top-1/2 md:h-[30rem] md:-translate-y-1/2"
        />
      </div>
    </section>
  );
}
