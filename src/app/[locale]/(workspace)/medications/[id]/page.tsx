import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { MedicationCourse } from '@/domain/medications/api';
import { sayDose } from '@/domain/prescriptions/say-dosage';
import type { Locale } from '@/domain/shared/primitives';
import { localePath } from '@/i18n/locale-path';
import { getMedication } from '@/server/medications/get-medication';
import { formKey, pageCtx, pageFlash, readOrNotFound, type PageCtx } from '@/server/platform/page';
import { listDevices } from '@/server/vitals/list-devices';
import { isProblem } from '@/domain/shared/problem';
import type { Device } from '@/domain/vitals/schema';
import { BoxSection } from '../_components/box-section';
import type { FormErrors } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Section } from '@/ui/kit/section';
import { BoxPicture } from '@/ui/medications/box-picture';
import { TakePicture } from '../_components/take-picture';
import { DosePicture } from '../_components/dose-picture';

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<{ problem?: string | string[] }> };
type FormProps = { medication: MedicationCourse; then: string };

const DAYS = 30;
const DEVICES_READ = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('medications');
  return { title: t('course') };
}

/** One medicine: what became of its doses in the last thirty days, what was bought, and the way to stop it. */
export default async function MedicationPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const ctx = await pageCtx(['patient', 'caregiver', 'doctor'], { locale, path: `/medications/${id}` });
  const medication = await readOrNotFound(getMedication(ctx, id, DAYS));
  const { name, food, state, patientId, days, share } = medication;
  const dose = sayDose(medication.dose, await getTranslations('prescriptions'));
  const t = await getTranslations('medications');
  const flash = await pageFlash((await searchParams).problem);
  const isOwn = patientId === ctx.principal.userId;
  const back = isOwn ? '/medications' : `/medications?for=${patientId}`;
  return (
    <>
      <PageTitle
        title={name}
        lead={food === 'any' ? dose : t('doseWith', { dose, food: t(`food.${food}`) })}
        back={{ href: back, label: t('back') }}
      />
      {flash !== null && <ProblemNotice code={flash.code} />}
      <div className="mb-6 flex flex-wrap items-center gap-5 empty:hidden">
        <BoxPicture medication={medication} size="large" />
        {state === 'active' && ctx.principal.role !== 'doctor' && (
          <TakePicture
            id={id}
            words={{
              choose: t(medication.pictureVersion === undefined ? 'picture.take' : 'picture.again'),
              sending: t('picture.sending'),
              sent: t('picture.sent'),
              failed: t('picture.failed'),
              needsScript: t('picture.needsScript'),
            }}
          />
        )}
      </div>
      <Section title={t('course')}>
        <p className="mb-4">{share === null ? t('noShare') : t('share', { percent: Math.round(share * 100) })}</p>
        {share !== null && <DosePicture days={days} />}
      </Section>
      {state === 'active' && ctx.principal.role !== 'doctor' && (
        <RefillForm medication={medication} then={localePath(`/medications/${id}`, locale)} idempotencyKey={formKey()} errors={flash} />
      )}
      {state === 'active' && ctx.principal.role !== 'doctor' && (
        <BoxSection
          medication={medication}
          devices={await findBoxes(ctx, patientId)}
          devicesHref={isOwn ? '/vitals/devices' : `/vitals/devices?for=${patientId}`}
          errors={flash}
          now={ctx.now()}
        />
      )}
      {state === 'active' ? <StopForm medication={medication} then={localePath(back, locale)} /> : <p>{t('stop.done')}</p>}
    </>
  );
}

/** The patient's medicine boxes in use, and gateways, which pass on what a box says; none for who may not know of devices. */
async function findBoxes(ctx: PageCtx, patientId: string): Promise<Device[]> {
  const page = { patientId, limit: DEVICES_READ };
  const { items } = await listDevices(ctx, page).catch((error: unknown) => {
    if (isProblem(error) && error.code === 'not-found') return { items: [] };
    throw error;
  });
  return items.filter(({ kind, revokedAt }) => revokedAt === undefined && (kind === 'medicine-box' || kind === 'gateway'));
}

function RefillForm({
  medication: { id, left },
  then,
  idempotencyKey,
  errors,
}: FormProps & { idempotencyKey: string; errors: FormErrors | null }) {
  const t = useTranslations('medications.refill');
  const error = errors?.errors.find(({ at }) => at === 'quantity')?.code;
  return (
    <Section title={t('title')} lead={left === undefined ? t('unknown') : t('left', { left })}>
      <form method="post" action={`/api/medications/${id}/refill`} className="flex max-w-text flex-wrap items-end gap-4">
        <input type="hidden" name="_then" value={then} />
        <input type="hidden" name="_key" value={idempotencyKey} />
        <Field name="quantity" label={t('quantity')} type="number" inputMode="decimal" step="any" min={0} required errorCode={error} />
        <Button kind="quiet">{t('button')}</Button>
      </form>
    </Section>
  );
}

function StopForm({ medication: { id, version }, then }: FormProps) {
  const t = useTranslations('medications.stop');
  return (
    <Section title={t('title')} lead={t('text')}>
      <form method="post" action={`/api/medications/${id}/stop`}>
        <input type="hidden" name="_then" value={then} />
        <input type="hidden" name="version" value={version} />
        <Button kind="quiet">{t('button')}</Button>
      </form>
    </Section>
  );
}
