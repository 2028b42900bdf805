import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { dateInWords } from '@/domain/shared/format-time';
import { LocalDate } from '@/domain/shared/primitives';
import { localDateOf } from '@/domain/shared/time';
import { listDay } from '@/server/appointments/list-appointments';
import { getAvailability } from '@/server/scheduling/save-availability';
import { getQueue } from '@/server/consultations/get-queue';
import { listMyInvitations } from '@/server/organisations/list-my-invitations';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { getMyProfile } from '@/server/people/get-my-profile';
import { formKey, pageCtx, pageFlash } from '@/server/platform/page';
import { EmptyState } from '@/ui/kit/empty-state';
import { LinkButton } from '@/ui/kit/link-button';
import { List } from '@/ui/kit/list';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { TextLink } from '@/ui/kit/text-link';
import { DayPager } from './_components/day-pager';
import { InvitationNotice } from './_components/invitation-notice';
import { VerificationNotice } from './_components/verification-notice';
import { VisitRow } from './_components/visit-row';
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
  const [day, queue, hours, profile, relationships, invitations, flash] = await Promise.all([
    listDay(ctx, requestedDay),
    getQueue(ctx),
    getAvailability(ctx),
    getMyProfile(ctx),
    loadRelationships(ctx),
    listMyInvitations(ctx),
    pageFlash(query.problem),
  ]);
  const { on, timeZone, items } = day;
  const now = ctx.now();
  const today = localDateOf(now, timeZone);
  const doctor = profile.role === 'doctor' ? profile : undefined;
  const isWaiting = queue.items.length > 0;
  return (
    <>
      <PageTitle
        title={on === today ? t('todayTitle') : t('dayTitle')}
        lead={dateInWords(on, await getLocale())}
        action={<WaitingLine count={queue.items.length} />}
      />
      <div className="mb-5 grid gap-3 empty:hidden">
        {flash !== null && <ProblemNotice code={flash.code} />}
        {invitations.items.map((invitation) => (
          <InvitationNotice key={invitation.orgId} invitation={invitation} formKey={formKey()} />
        ))}
        <VerificationNotice verification={doctor?.verification} note={doctor?.verificationNote} hasHours={hours.version > 0} />
        {queue.current.map(({ consultationId, patientName }) => (
          <Notice
            key={consultationId}
            kind="needs"
            title={t('withYou')}
            action={
              <LinkButton kind={isWaiting ? 'quiet' : 'main'} href={`/consultations/${consultationId}`}>
                {t('openCall', { name: patientName })}
              </LinkButton>
            }
          />
        ))}
      </div>
      <DayPager on={on} today={today} />
      {items.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
      ) : (
        <List label={t('listLabel')}>
          {items.map((visit) => (
            <VisitRow key={visit.id} visit={visit} now={now} zone={timeZone} back={on === today ? '/today' : `/today?on=${on}`} />
          ))}
        </List>
      )}
      {relationships.memberships.some(({ role }) => role === 'clinic_admin') && (
        <TextLink href="/organisations" className="mt-5 inline-flex min-h-12 items-center gap-2">
          <Icon name="building-complex" className="size-5" />
          {t('myClinic')}
        </TextLink>
      )}
    </>
  );
}

async function WaitingLine({ count }: { count: number }) {
  const t = await getTranslations('doctor');
  if (count === 0) return <p className="text-muted">{t('waiting', { count })}</p>;
  return (
    <div className="grid gap-2">
      <p className="font-semibold">{t('waiting', { count })}</p>
      <LinkButton href="/queue" icon={<Icon name="users-round" className="size-5" />}>
        {t('openQueue')}
      </LinkButton>
    </div>
  );
}
