import { useTranslations } from 'next-intl';
import { Mode } from '@/domain/scheduling/schema';
import { ModeText } from '@/ui/appointments/mode-text';

/** What `public/offline.js` copies for each person and fills in: a part without a fact is left out. */
export function PersonModel() {
  const t = useTranslations('offline');
  return (
    <section className="mt-6 grid max-w-text gap-4">
      <h2 data-fact="name" className="text-title" />
      <div data-part="visit" className="rounded-lg border border-act bg-tint p-4">
        <h3 className="text-muted">{t('visit')}</h3>
        <p data-fact="when" className="text-title font-bold" />
        <p data-fact="doctorName" className="font-semibold" />
        {Mode.options.map((mode) => (
          <p key={mode} data-mode={mode}>
            <ModeText mode={mode} />
          </p>
        ))}
      </div>
      <p data-part="noVisit">{t('noVisit')}</p>
      <div data-part="advice" className="rounded-lg border border-line p-4">
        <h3 className="text-muted">{t('advice')}</h3>
        <p data-fact="text" className="text-lead whitespace-pre-line" />
        <p className="mt-2 text-small text-muted">
          <span data-fact="doctorName" />, <span data-fact="when" />
        </p>
      </div>
    </section>
  );
}
