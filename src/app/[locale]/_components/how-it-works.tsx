import { useTranslations } from 'next-intl';
import { STEP_PICTURES } from './step-pictures';

const STEPS = [
  { picture: 'choose', title: 'step1Title', text: 'step1Text' },
  { picture: 'wait', title: 'step2Title', text: 'step2Text' },
  { picture: 'talk', title: 'step3Title', text: 'step3Text' },
] as const;

/** Three pictures on one stitched line. */
export function HowItWorks() {
  const t = useTranslations('landing');
  return (
    <section aria-labelledby="how" className="mx-auto max-w-page px-4 py-12 md:py-16">
      <h2 id="how" className="text-head">
        {t('howTitle')}
      </h2>
      <ol className="mt-8 grid gap-10 md:grid-cols-3 md:gap-8">
        {STEPS.map(({ picture, title, text }, index) => (
          <li key={picture} className="relative">
            {STEP_PICTURES[picture]}
            <div className="mt-5 flex items-center gap-3">
              <span className="relative grid size-10 shrink-0 place-items-center font-bold text-on-act">
                <span aria-hidden className="absolute inset-1 rotate-45 rounded-sm bg-act" />
                <span className="relative">{index + 1}</span>
              </span>
              <span aria-hidden className="flex-1 border-t-2 border-dashed border-edge opacity-60" />
            </div>
            <h3 className="mt-3 text-title">{t(title)}</h3>
            <p className="mt-1.5 max-w-[26rem] text-muted">{t(text)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
