import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { Locale } from '@/domain/shared/primitives';
import { News2Observed } from '@/domain/vitals/news2';
import { localePath } from '@/i18n/locale-path';
import { pageCtx, singleValue } from '@/server/platform/page';
import { scoreNews2 } from '@/server/vitals/score-news2';
import { ActingFor } from '@/ui/family/acting-for';
import { Button } from '@/ui/kit/button';
import { Choice } from '@/ui/kit/choice';
import { PageTitle } from '@/ui/kit/page-title';
import { hrefFor, readPerson } from '../read-person';
import { ScoreNotice } from './_components/score-notice';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ for?: string | string[]; oxygen?: string | string[]; consciousness?: string | string[] }>;
};

const PATH = '/vitals/news2';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vitals.news2');
  return { title: t('title') };
}

/** The early warning score of the latest readings, with the two things no sensor tells. */
export default async function News2Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const asked = singleValue(query.for);
  const ctx = await pageCtx(['patient', 'caregiver', 'doctor'], {
    locale,
    path: hrefFor(PATH, asked === undefined ? null : { patientId: asked }),
  });
  const { person } = await readPerson(ctx, asked);
  if (person === null && ctx.principal.role === 'caregiver') notFound();
  const answered = News2Observed.safeParse({ oxygen: singleValue(query.oxygen), consciousness: singleValue(query.consciousness) });
  const observed = answered.success ? answered.data : {};
  const score = await scoreNews2(ctx, { patientId: person?.patientId, ...observed });
  const t = await getTranslations('vitals');
  return (
    <>
      <PageTitle title={t('news2.title')} lead={t('news2.lead')} back={{ href: hrefFor('/vitals', person), label: t('back') }} />
      {person !== null && ctx.principal.role !== 'doctor' && <ActingFor name={person.patientName} />}
      <ScoreNotice score={score} />
      {score.state !== 'not-valid' && (
        <form method="get" action={localePath(PATH, locale)} className="mt-6 grid max-w-text justify-items-start gap-5 *:w-full">
          {person !== null && <input type="hidden" name="for" value={person.patientId} />}
          <Choice
            name="oxygen"
            required
            layout="wide"
            legend={t('news2.oxygen')}
            chosen={[observed.oxygen ?? '']}
            options={[
              { value: 'no', label: t('news2.no') },
              { value: 'yes', label: t('news2.yes') },
            ]}
          />
          <Choice
            name="consciousness"
            required
            layout="wide"
            legend={t('news2.consciousness')}
            chosen={[observed.consciousness ?? '']}
            options={[
              { value: 'alert', label: t('news2.alert') },
              { value: 'cvpu', label: t('news2.cvpu') },
            ]}
          />
          <Button className="w-auto!">{t('news2.work')}</Button>
        </form>
      )}
      <p className="mt-6 max-w-text text-small text-muted">{t('news2.credit')}</p>
    </>
  );
}
