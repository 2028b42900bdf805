import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { buttonLook } from '@/ui/kit/button-look';
import { PageTitle } from '@/ui/kit/page-title';
import { DosesWaiting } from '@/ui/medications/kept-doses';
import { EmergencyNumbers } from '@/ui/shell/emergency-numbers';
import { SiteShell } from '@/ui/shell/site-shell';
import { PersonModel } from './_components/person-model';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('offline');
  return { title: t('title') };
}

/**
 * What the service worker shows when there is no network. The page is the same for everybody; `public/offline.js` fills in what is
 * kept on this phone (decision 084).
 */
export default function OfflinePage() {
  const t = useTranslations('offline');
  return (
    <SiteShell>
      <PageTitle title={t('title')} lead={t('lead')} />
      {/* An empty address is the page that could not be opened. */}
      <a href="" className={buttonLook('main')}>
        {t('retry')}
      </a>
      <div className="mt-6 max-w-text">
        <DosesWaiting />
      </div>
      <div data-offline-facts className="mt-8">
        <p data-offline-none className="max-w-text text-muted">
          {t('none')}
        </p>
        <p data-offline-as-of hidden className="text-muted">
          {t('asOf')} <span />
        </p>
        <div data-offline-model hidden>
          <PersonModel />
        </div>
      </div>
      <section className="mt-8 max-w-text border-t border-line pt-6">
        <h2 className="mb-3 font-semibold text-danger">{t('emergency')}</h2>
        <EmergencyNumbers numbers={['112', '108', '14416']} />
      </section>
    </SiteShell>
  );
}
