import type { Metadata } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import type { PrescriptionView } from '@/domain/prescriptions/views';
import { leftByMedicine } from '@/domain/prescriptions/states';
import { localePath } from '@/i18n/locale-path';
import { listChangesOfPrescription } from '@/server/prescriptions/list-changes';
import { getPrescription } from '@/server/prescriptions/get-prescription';
import { listPatientsOf } from '@/server/family/list-family';
import { pageCtx, pageFlash, readOrNotFound, type PageCtx } from '@/server/platform/page';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { Icon } from '@/ui/kit/icon';
import { LinkButton } from '@/ui/kit/link-button';
import { List } from '@/ui/kit/list';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Section } from '@/ui/kit/section';
import { PlanPrescription } from '@/ui/medications/plan-prescription';
import { AnswerChange } from '@/ui/prescriptions/answer-change';
import { ChangeRequestRow } from '@/ui/prescriptions/change-request-row';
import { PrescriptionPaper } from '@/ui/prescriptions/prescription-paper';

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<{ problem?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prescriptions');
  return { title: t('one') };
}

/** One prescription. Its doctor can take it back. */
export default async function PrescriptionPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const ctx = await pageCtx(['patient', 'caregiver', 'doctor'], { locale, path: `/prescriptions/${id}` });
  const rx = await readOrNotFound(getPrescription(ctx, id));
  const flash = await pageFlash((await searchParams).problem);
  const t = await getTranslations('prescriptions');
  const tChanges = await getTranslations('changeRequests');
  const changes = await listChangesOfPrescription(ctx, id);
  const isDoctor = ctx.principal.userId === rx.doctorId;
  const mayCancel = isDoctor && (rx.status === 'valid' || rx.status === 'expired');
  const mayPlan = (rx.status === 'valid' || rx.status === 'fully_dispensed') && (await helpsWithMedicines(ctx, rx.patientId));
  return (
    <>
      <PageTitle
        title={t('oneOf', { name: rx.patient.name })}
        lead={t('by', { name: rx.prescriber.name })}
        back={{ href: '/prescriptions', label: t('title') }}
      />
      {flash !== null && <ProblemNotice code={flash.code} />}
      <PrescriptionPaper
        rx={rx}
        pdfHref={ctx.ports.pdf.isAvailable() ? `/api/prescriptions/${id}/pdf?locale=${await getLocale()}` : null}
      />
      {ctx.principal.role !== 'doctor' && (
        <p className="mt-6">
          <LinkButton kind="quiet" href={`/prescriptions/${id}/links`} icon={<Icon name="send-horizontal" className="size-5 shrink-0" />}>
            {t('share.link')}
          </LinkButton>
        </p>
      )}
      {changes.items.length > 0 && (
        <Section title={tChanges('ofPatient')}>
          <List label={tChanges('ofPatient')}>
            {changes.items.map((one) => (
              <ChangeRequestRow
                key={one.id}
                one={one}
                actions={isDoctor && one.state === 'open' ? <AnswerChange one={one} thenPath={`/prescriptions/${id}`} /> : undefined}
              />
            ))}
          </List>
        </Section>
      )}
      {mayPlan && rx.status === 'valid' && <ReserveLink rx={rx} />}
      {mayPlan && <PlanPrescription prescriptionId={id} patientId={rx.patientId} />}
      {mayCancel && <CancelForm rx={rx} />}
    </>
  );
}

/** Whether the viewer plans the medicines of this patient: their own, or those of somebody they help. */
async function helpsWithMedicines(ctx: PageCtx, patientId: string): Promise<boolean> {
  if (ctx.principal.role === 'doctor') return false;
  if (patientId === ctx.principal.userId) return true;
  return (await listPatientsOf(ctx)).some((link) => link.patientId === patientId && link.scopes.includes('medications'));
}

/** The way to the shops that have what is left of it. */
function ReserveLink({ rx }: { rx: PrescriptionView }) {
  const t = useTranslations('prescriptions');
  const left = leftByMedicine(rx);
  const first = rx.items.find(({ medicineId }) => (left.get(medicineId ?? '') ?? 0) > 0);
  if (first?.medicineId === undefined) return null;
  const query = new URLSearchParams({
    q: [first.generic, first.strength].filter(Boolean).join(' '),
    medicine: first.medicineId,
    rx: rx.id,
  });
  return (
    <div className="mt-6 grid max-w-text justify-items-start gap-4 border-t border-line pt-6">
      <p className="text-muted">{t('reserveText')}</p>
      <LinkButton href={`/medicines?${query.toString()}`} icon={<Icon name="pill" className="size-5 shrink-0" />}>
        {t('reserve')}
      </LinkButton>
    </div>
  );
}

/** Two presses: what is taken back cannot be given again. */
function CancelForm({ rx: { id, version } }: { rx: Pick<PrescriptionView, 'id' | 'version'> }) {
  const t = useTranslations('prescriptions');
  return (
    <details className="mt-6 border-t border-line pt-4">
      <summary className="flex min-h-12 items-center font-semibold text-danger">{t('cancel')}</summary>
      <form method="post" action={`/api/prescriptions/${id}/cancel`} className="grid max-w-text gap-4 pb-4">
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="_then" value={localePath(`/prescriptions/${id}`, useLocale())} />
        <Field name="reason" label={t('cancelReason')} required minLength={3} maxLength={500} />
        <Button kind="danger" className="w-auto! justify-self-start">
          {t('cancelNow')}
        </Button>
      </form>
    </details>
  );
}
