import { useTranslations } from 'next-intl';
import { TextLink } from '@/ui/kit/text-link';

const WAYS = ['doctor', 'pharmacy', 'caregiver'] as const;

/** For those who are not patients. */
export function Join() {
  const t = useTranslations('landing');
  return (
    <section aria-labelledby="join" className="mx-auto max-w-page px-4 py-12 md:py-16">
      <h2 id="join" className="text-head">
        {t('joinTitle')}
      </h2>
      <ul className="mt-6 grid gap-x-8 md:grid-cols-3">
        {WAYS.map((way) => (
          <li key={way} className="border-t border-line py-5">
            <h3 className="text-title">{t(`${way}Title`)}</h3>
            <p className="mt-1 mb-2 text-muted">{t(`${way}Text`)}</p>
            <TextLink href={`/register?role=${way}`} className="inline-flex min-h-12 items-center">
              {t(`${way}Link`)}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
