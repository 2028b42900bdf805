import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { AvailabilityReply } from '@/domain/scheduling/api';
import { freeSlots, type Slot } from '@/domain/scheduling/slots';
import { localDateOf } from '@/domain/shared/time';
import { listFreeSlots } from '@/server/scheduling/list-free-slots';
import { getAvailability } from '@/server/scheduling/save-availability';
import { pageCtx, pageFlash, type PageCtx } from '@/server/platform/page';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { HoursForm } from './_components/hours-form';
import { Preview } from './_components/preview';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ saved?: string | string[]; problem?: string | string[] }>;
};

const PREVIEW_DAYS = 7;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('availability');
  return { title: t('title') };
}

export default async function AvailabilityPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const ctx = await pageCtx(['doctor'], { locale, path: '/availability' });
  const t = await getTranslations('availability');
  const hours = await getAvailability(ctx);
  const formErrors = await pageFlash(query.problem);
  const today = localDateOf(ctx.now(), hours.timeZone);
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <div className="mb-6 grid empty:hidden">
        {formErrors !== null && <ProblemNotice code={formErrors.code} />}
        {formErrors === null && query.saved !== undefined && (
          <Notice kind="done" live>
            {t('saved')}
          </Notice>
        )}
      </div>
      <HoursForm hours={hours} today={today} formErrors={formErrors} />
      {hours.version > 0 && (
        <Preview
          slots={await slotsOf(ctx, hours, today)}
          zone={hours.timeZone}
          today={today}
          days={PREVIEW_DAYS}
          isHidden={!ctx.principal.verified}
        />
      )}
    </>
  );
}

/** The slots patients are offered; for a doctor who cannot be booked yet, those they would be. */
async function slotsOf(ctx: PageCtx, availability: AvailabilityReply, today: string): Promise<Slot[]> {
  const { userId, verified } = ctx.principal;
  if (verified) return (await listFreeSlots(ctx, userId, { from: today, days: PREVIEW_DAYS })).slots;
  return freeSlots({ availability, busy: [], from: today, days: PREVIEW_DAYS, now: ctx.now(), leadMinutes: 0 });
}
