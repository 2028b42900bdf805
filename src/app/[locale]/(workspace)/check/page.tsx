import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { pageFlash, pageKeptForm, publicPageCtx, singleValue } from '@/server/platform/page';
import { findEmergencyContact } from '@/server/people/find-emergency-contact';
import { replyToSymptoms } from '@/server/triage/reply-to-symptoms';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { readSteps, toBody } from '@/ui/triage/read-steps';
import { Outcome } from './_components/outcome';
import { QuestionStep } from './_components/question-step';
import { StartForm } from './_components/start-form';
import { EmergencyOutcome } from './_components/emergency-outcome';

type Props = { searchParams: Promise<{ kept?: string | string[]; result?: string | string[]; problem?: string | string[] }> };

/** After so many answers the rest is left to the doctor. */
const QUESTIONS_MAX = 6;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('check');
  return { title: t('title') };
}

/** The symptom check: what is wrong, one question a screen, and what to do. Nothing of it is kept but in the browser's own cookie. */
export default async function CheckPage({ searchParams }: Props) {
  const { kept, result, problem } = await searchParams;
  const locale = await getLocale();
  const t = await getTranslations('check');
  const steps = readSteps(await pageKeptForm(kept));
  const errors = await pageFlash(problem);
  const ctx = await publicPageCtx();
  if (steps === null) {
    return (
      <>
        <PageTitle title={t('title')} lead={t('lead')} />
        {errors !== null && <ProblemNotice code={errors.code} />}
        <StartForm
          locale={locale}
          text={errors?.values['text'] ?? ''}
          age={errors?.values['patient.ageYears'] ?? ''}
          vendor={ctx.ports.languageModel?.vendor}
        />
        <p className="mt-6 max-w-text text-small text-muted">{t('limits')}</p>
      </>
    );
  }
  const reply = await replyToSymptoms(ctx, toBody(steps, locale));
  const [question] = reply.questions;
  const isAsking = question !== undefined && result === undefined && steps.answers.length < QUESTIONS_MAX;
  if (reply.level === 'emergency') return <EmergencyOutcome reply={reply} contact={await findEmergencyContact(ctx)} />;
  if (!isAsking) return <Outcome reply={{ ...reply, level: reply.level }} text={steps.text} locale={locale} checkId={singleValue(kept)} />;
  return (
    <>
      <PageTitle title={t('title')} />
      <QuestionStep question={question} steps={steps} locale={locale} />
    </>
  );
}
