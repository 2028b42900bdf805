import { useTranslations } from 'next-intl';
import { EmergencyNumbers } from '@/ui/shell/emergency-numbers';

/** The emergency notice: when not to use this service. */
export function EmergencyStrip() {
  const t = useTranslations('landing');
  return (
    <section aria-label={t('emergencyTitle')} className="border-y border-line bg-danger-tint">
      <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-4">
        <p className="font-semibold">{t('emergencyTitle')}</p>
        <EmergencyNumbers />
      </div>
    </section>
  );
}
