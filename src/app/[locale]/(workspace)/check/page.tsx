import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { idOf } from '@/domain/shared/ids';
import { listPatientsOf } from '@/server/family/list-family';
import { formKey, pageFlash, pageKeptForm, publicPageCtx, singleValue } from '@/server/platform/page';
import { findEmergencyContact } from '@/server/people/find-emergency-contact';
import { findOwnFacts } from '@/server/triage/find-own-facts';
import { replyToSymptoms } from '@/server/triage/reply-to-symptoms';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { ANSWERS_MAX } from '@/domain/triage/answers-max';
import { readSteps, toBody, withFacts, type CheckSteps } from '@/ui/triage/read-steps';
import { Outcome } from './_components/outcome';
import { QuestionStep } from './_components/question-step';
import { StartForm } from './_components/start-form';
import { KeepCheck, SignInToKeep } from './_components/keep-check';
import { EmergencyOutcome } from './_components/emergency-outcome';
import { OfflineModels } from './_components/offline-models';

type Props = {
  searchParams: Promise<{ kept?: string | string[]; result?: string | string[]; problem?: string | string[]; saved?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('check');
  return { title: t('title') };
}

/** The symptom check: what is wrong, one question a screen, and what to do. Nothing of it is kept but in the browser's own cookie. */
export default async function CheckPage({ searchParams }: Props) {
  const { kept, result, problem, saved } = await searchParams;
  const locale = await getLocale();
  const t = await getTranslations('check');
  const written = readSteps(await pageKeptForm(kept));
  const errors = await pageFlash(problem);
  const ctx = await publicPageCtx();
  // The watch mode builds none.
  const hasEngine = ctx.ports.env.NODE_ENV === 'production';
  if (written === null) {
    return (
      <>
        <p data-check-offline hidden className="mb-6 max-w-text border-l-4 border-needs pl-4">
          {t('offline')}
        </p>
        <div data-check-place data-offline-check={hasEngine ? '' : undefined}>
          <PageTitle title={t('title')} lead={t('lead')} />
          {errors !== null && <ProblemNotice code={errors.code} />}
          <StartForm
            locale={locale}
            text={errors?.values['text'] ?? ''}
            age={errors?.values['patient.ageYears'] ?? ''}
            vendor={ctx.ports.languageModel?.vendor}
          />
          <p className="mt-6 max-w-text text-small text-muted">{t('limits')}</p>
        </div>
        {hasEngine && <OfflineModels locale={locale} options={await answerOptions()} />}
      </>
    );
  }
  const steps = withFacts(written, await findOwnFacts(ctx, toBody(written, locale).patient));
  const fromProfile = steps.person === 'self' && steps.sex !== null;
  const reply = await replyToSymptoms(ctx, toBody(steps, locale));
  const [question] = reply.questions;
  const isAsking = question !== undefined && result === undefined && steps.answers.length < ANSWERS_MAX;
  if (reply.level === 'emergency') return <EmergencyOutcome reply={reply} contact={await findEmergencyContact(ctx)} />;
  if (!isAsking) {
    return (
      <>
        {errors !== null && <ProblemNotice code={errors.code} />}
        <Outcome
          reply={{ ...reply, level: reply.level }}
          text={steps.text}
          locale={locale}
          checkId={singleValue(kept)}
          keep={await keepPart(ctx, { steps, checkId: singleValue(kept) ?? '', savedAs: idOf('rec').safeParse(singleValue(saved)).data })}
        />
        {fromProfile && <FromProfile text={t('fromProfile')} />}
      </>
    );
  }
  return (
    <>
      <PageTitle title={t('title')} />
      <QuestionStep question={question} steps={steps} locale={locale} />
      {fromProfile && <FromProfile text={t('fromProfile')} />}
    </>
  );
}

type Kept = { steps: CheckSteps; checkId: string; savedAs: string | undefined };

/** How the outcome can be kept: in one's own record, or in that of somebody whose records one helps with. */
async function keepPart(ctx: Awaited<ReturnType<typeof publicPageCtx>>, kept: Kept) {
  const { principal } = ctx;
  if (principal === null) return <SignInToKeep checkId={kept.checkId} />;
  if (principal.role !== 'patient' && principal.role !== 'caregiver') return null;
  const helped = (await listPatientsOf(ctx)).filter(({ scopes }) => scopes.includes('records'));
  const own = principal.role === 'patient' ? [{ patientId: principal.userId, patientName: principal.name }] : [];
  const isOwn = kept.steps.person === 'self' || kept.steps.person === null;
  return <KeepCheck {...kept} people={isOwn ? [...own, ...helped] : [...helped, ...own]} formKey={formKey()} />;
}

function FromProfile({ text }: { text: string }) {
  return <p className="mt-6 max-w-text text-small text-muted">{text}</p>;
}

async function answerOptions() {
  const t = await getTranslations('triage.options');
  return (['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: t(value) }));
}
