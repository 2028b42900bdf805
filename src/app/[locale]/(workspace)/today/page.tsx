import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { dateInWords } from '@/domain/shared/format-time';
import { LocalDate } from '@/domain/shared/primitives';
import { localDateOf } from '@/domain/shared/time';
import { findSecondStepAdvice } from '@/server/accounts/find-second-step-advice';
import { SecondStepAdvice } from '@/ui/accounts/security/second-step-advice';
import { listDay } from '@/server/appointments/list-day';
import { ClientMessages } from '@/i18n/client-messages';
import { NO_SHOW_MINUTES_MIN } from '@/domain/appointments/schema';
import { getAvailability } from '@/server/scheduling/save-availability';
import { listMyInvitations } from '@/server/organisations/list-my-invitations';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { getMyProfile } from '@/server/people/get-my-profile';
import { formKey, isPutOff, pageCtx, pageFlash } from '@/server/platform/page';
import { countOpenChanges } from '@/server/prescriptions/list-changes';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { TextLink } from '@/ui/kit/text-link';
import { DayBoard } from './_components/day-board';
import { DayPager } from './_components/day-pager';
import { InvitationNotice } from './_components/invitation-notice';
import { QuestionsNotice } from './_components/questions-notice';
import { VerificationNotice } from './_components/verification-notice';
import { Icon } from '@/ui/kit/icon';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ on?: string | string[]; problem?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('doctor');
  return { title: t('todayTitle') };
}

export default async function TodayPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const ctx = await pageCtx(['doctor'], { locale, path: '/today' });
  const t = await getTranslations('doctor');
  const requestedDay = LocalDate.safeParse(query.on).data;
  const [day, hours, profile, relationships, invitations, questions, flash] = await Promise.all([
    listDay(ctx, requestedDay),
    getAvailability(ctx),
    getMyProfile(ctx),
    loadRelationships(ctx),
    listMyInvitations(ctx),
    countOpenChanges(ctx),
    pageFlash(query.problem),
  ]);
  const { on, timeZone } = day;
  const now = ctx.now();
  const today = localDateOf(now, timeZone);
  const doctor = profile.role === 'doctor' ? profile : undefined;
  return (
    <>
      <PageTitle title={on === today ? t('todayTitle') : t('dayTitle')} lead={dateInWords(on, await getLocale())} />
      <SecondStepAdvice advice={await findSecondStepAdvice(ctx)} isPutOff={await isPutOff('second-step')} />
      <div className="mb-5 grid gap-3 empty:hidden">
        {flash !== null && <ProblemNotice code={flash.code} />}
        {invitations.items.map((invitation) => (
          <InvitationNotice key={invitation.orgId} invitation={invitation} formKey={formKey()} />
        ))}
        {questions > 0 && <QuestionsNotice count={questions} />}
        <VerificationNotice verification={doctor?.verification} note={doctor?.verificationNote} hasHours={hours.version > 0} />
      </div>
      <DayPager on={on} today={today} />
      <ClientMessages namespaces={['doctor', 'queue', 'visit', 'arrival']}>
        <DayBoard key={on} first={day} isToday={on === today} now={now} noShowMinutes={NO_SHOW_MINUTES_MIN} />
      </ClientMessages>
      <TextLink href="/note-templates" className="mt-5 mr-6 inline-flex min-h-12 items-center gap-2">
        <Icon name="pencil-line" className="size-5" />
        {t('templates')}
      </TextLink>
      <TextLink href="/emergency" className="mr-6 inline-flex min-h-12 items-center gap-2">
        <Icon name="siren" className="size-5" />
        {t('emergency')}
      </TextLink>
      {relationships.memberships.some(({ role }) => role === 'clinic_admin') && (
        <TextLink href="/organisations" className="inline-flex min-h-12 items-center gap-2">
          <Icon name="building-complex" className="size-5" />
          {t('myClinic')}
        </TextLink>
      )}
    </>
  );
}
