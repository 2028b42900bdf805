import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { HEAD_PLACES, isBodyPlace } from '@/domain/triage/body-map';
import { singleValue } from '@/server/platform/page';
import { LinkButton } from '@/ui/kit/link-button';
import { PageTitle } from '@/ui/kit/page-title';
import { Tabs } from '@/ui/kit/tabs';
import { BodyPicture } from './_components/body-picture';
import { SensationForm } from './_components/sensation-form';

type Props = { searchParams: Promise<{ at?: string | string[]; side?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('check.body');
  return { title: t('title') };
}

/** A picture of the body instead of words: a place, then what is wrong there. Links and a form, so it works without script. */
export default async function BodyPage({ searchParams }: Props) {
  const { at, side: asked } = await searchParams;
  const locale = await getLocale();
  const t = await getTranslations('check.body');
  const place = singleValue(at) ?? '';
  const side = asked === 'behind' ? 'behind' : 'front';
  const back = { href: '/check', label: t('words') };
  const again = { href: `/check/body?side=${side}`, label: t('again') };
  if (place === 'of-head')
    return (
      <>
        <PageTitle title={t('ofHead')} back={again} />
        <ul className="grid max-w-text grid-cols-2 gap-3">
          {HEAD_PLACES.map((one) => (
            <li key={one} className="grid">
              <LinkButton href={`/check/body?at=${one}&side=${side}`} kind="quiet" wide>
                {t(`places.${one}`)}
              </LinkButton>
            </li>
          ))}
        </ul>
      </>
    );
  if (isBodyPlace(place))
    return (
      <>
        <PageTitle title={t('what', { place: t(`places.${place}`) })} back={again} />
        <SensationForm place={place} locale={locale} />
      </>
    );
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} back={back} />
      <Tabs
        label={t('sides')}
        tabs={(['front', 'behind'] as const).map((one) => ({
          href: `/check/body?side=${one}`,
          label: t(one),
          current: one === side,
        }))}
      />
      <div className="mt-4 grid max-w-text justify-items-center gap-5">
        <BodyPicture side={side} />
        <LinkButton href="/check/body?at=skin" kind="quiet">
          {t('everywhere')}
        </LinkButton>
      </div>
    </>
  );
}
