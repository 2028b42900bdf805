import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { ROLES } from '@/domain/shared/principal';
import { findSecondStepAdvice } from '@/server/accounts/find-second-step-advice';
import { getMyProfile } from '@/server/people/get-my-profile';
import { listAlerts } from '@/server/pharmacies/list-alerts';
import { countReservations } from '@/server/reservations/list-reservations';
import { isPutOff, pageCtx, type PageCtx } from '@/server/platform/page';
import { findTimeZone } from '@/server/people/find-time-zone';
import { TimeZoneOffer } from '@/ui/people/time-zone-offer';
import { SecondStepAdvice } from '@/ui/accounts/security/second-step-advice';
import { CaregiverHome } from './_components/caregiver-home';
import { ShopHome } from './_components/shop-home';
import { PatientHome } from './patient-home';
import { readFamilyToday } from './read-family-today';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ problem?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('home');
  return { title: t('title') };
}

/** The page after signing in; roles whose work begins elsewhere are redirected. */
export default async function HomePage({ params, searchParams }: Props) {
  const { locale } = await params;
  const ctx = await pageCtx(ROLES, { locale, path: '/home' });
  const { role, name } = ctx.principal;
  switch (role) {
    case 'patient':
      return <PatientHome ctx={ctx} problem={(await searchParams).problem} />;
    case 'caregiver':
      return (
        <CaregiverHome
          name={name}
          people={await readFamilyToday(ctx)}
          ready={await countReservations(ctx)}
          now={ctx.now()}
          offer={<TimeZoneOffer timeZone={await findTimeZone(ctx.read, ctx.principal.userId)} isPutOff={await isPutOff('time-zone')} />}
        />
      );
    case 'pharmacy':
      return <PharmacyHome ctx={ctx} />;
    case 'doctor':
      return redirect(`/${locale}/today`);
    case 'admin':
      return redirect(`/${locale}/admin/users`);
  }
}

async function PharmacyHome({ ctx }: { ctx: PageCtx }) {
  const profile = await getMyProfile(ctx);
  if (profile.role !== 'pharmacy') return null;
  return (
    <>
      <SecondStepAdvice advice={await findSecondStepAdvice(ctx)} isPutOff={await isPutOff('second-step')} />
      <ShopHome profile={profile} now={ctx.now()} alerts={(await listAlerts(ctx)).items} />
    </>
  );
}
