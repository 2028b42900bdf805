import type { MyProfile } from '@/domain/people/api';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Document } from '@/domain/documents/schema';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { localDateOf } from '@/domain/shared/time';
import { listMyDocuments } from '@/server/documents/list-my-documents';
import { getMyProfile } from '@/server/people/get-my-profile';
import { withoutPinPosition } from '@/server/places/complete-position';
import { pageCtx, pageFlash, platformFacts, type PageCtx } from '@/server/platform/page';
import type { FormErrors } from '@/ui/form-fields';
import { OwnDocuments } from '@/ui/documents/own-documents';
import { OwnPortrait } from '@/ui/documents/own-portrait';
import { Columns } from '@/ui/kit/columns';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { TextLink } from '@/ui/kit/text-link';
import { DoctorProfileForm } from '../_components/doctor-profile-form';
import { PharmacyProfileForm } from '../_components/pharmacy-profile-form';
import { CaregiverProfileForm } from './_components/caregiver-profile-form';
import { TimeZoneForm } from './_components/time-zone-form';
import { PatientProfileForm } from './_components/patient-profile-form';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ zone?: string | string[]; saved?: string | string[]; problem?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('profile');
  return { title: t('title') };
}

/** The person's own profile; its form follows from the role. */
export default async function ProfilePage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { saved, zone, problem } = await searchParams;
  const ctx = await pageCtx(['patient', 'caregiver', 'doctor', 'pharmacy'], { locale, path: '/profile' });
  const profile = await profileToEdit(ctx);
  const documents = await documentsOf(ctx, profile);
  const formErrors = await pageFlash(problem);
  const t = await getTranslations('profile');
  return (
    <>
      <PageTitle
        title={t('title')}
        lead={leadOf(profile, t)}
        action={
          <span className="flex flex-wrap gap-x-6">
            <TextLink href="/profile/access" className="inline-flex min-h-12 items-center">
              {t('whoLooked')}
            </TextLink>
            {profile.role === 'patient' && (
              <TextLink href="/profile/export" className="inline-flex min-h-12 items-center">
                {t('export')}
              </TextLink>
            )}
          </span>
        }
      />
      <div className="mb-6 empty:hidden">
        {formErrors === null && saved !== undefined && <Notice kind="done" live title={t('saved')} />}
        {formErrors !== null && formErrors.code !== 'changed-meanwhile' && <ProblemNotice code={formErrors.code} />}
        {formErrors?.code === 'changed-meanwhile' && (
          <Notice kind="danger" live title={t('changedTitle')}>
            {t('changedText')}
          </Notice>
        )}
      </div>
      <Columns side={documents !== null && <Documents profile={profile} documents={documents} />}>
        {formOf(profile, formErrors, localDateOf(ctx.now(), CLINIC_TIME_ZONE))}
        {'timeZone' in profile && <TimeZoneForm timeZone={profile.timeZone} isSaved={zone !== undefined} />}
      </Columns>
    </>
  );
}

/** What a doctor or a pharmacy sends beside the form: the portrait and what is checked. */
function Documents({ profile, documents }: { profile: MyProfile; documents: readonly Document[] }) {
  const isDoctor = profile.role === 'doctor';
  return (
    <>
      {isDoctor && profile.version > 0 && <OwnPortrait name={profile.name} documents={documents} />}
      <OwnDocuments documents={documents} owner={isDoctor ? 'doctor' : 'shop'} verifiedAt={isDoctor ? profile.verifiedAt : undefined} />
    </>
  );
}

/** The profile as its form shows it: the place on the map only where it is more than the PIN code says. */
async function profileToEdit(ctx: PageCtx): Promise<MyProfile> {
  const profile = await getMyProfile(ctx);
  if (profile.role === 'doctor') return withoutPinPosition(ctx, profile, profile.clinicAddress);
  return profile.role === 'pharmacy' ? withoutPinPosition(ctx, profile, profile.address) : profile;
}

/** The uploaded documents of roles that are verified; null for others. */
async function documentsOf(ctx: PageCtx, { role }: MyProfile): Promise<Document[] | null> {
  if (role !== 'doctor' && role !== 'pharmacy') return null;
  return (await listMyDocuments(ctx)).items;
}

function leadOf({ role }: MyProfile, t: Awaited<ReturnType<typeof getTranslations<'profile'>>>) {
  if (role === 'patient') return t('patientLead');
  return role === 'caregiver' ? t('caregiverLead') : undefined;
}

function formOf(profile: MyProfile, formErrors: FormErrors | null, today: string) {
  switch (profile.role) {
    case 'patient':
      return <PatientProfileForm profile={profile} formErrors={formErrors} today={today} />;
    case 'caregiver':
      return <CaregiverProfileForm profile={profile} formErrors={formErrors} />;
    case 'doctor':
      return <DoctorProfileForm profile={profile} formErrors={formErrors} map={platformFacts().map} />;
    case 'pharmacy':
      return <PharmacyProfileForm profile={profile} formErrors={formErrors} map={platformFacts().map} />;
  }
}
