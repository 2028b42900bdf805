import { useLocale, useTranslations } from 'next-intl';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { Icon } from '@/ui/kit/icon';
import { LinkButton } from '@/ui/kit/link-button';
import { Notice } from '@/ui/kit/notice';
import { Select } from '@/ui/kit/select';
import { TextLink } from '@/ui/kit/text-link';
import type { CheckSteps } from '@/ui/triage/read-steps';
import { StepFields } from '@/ui/triage/step-fields';

/** Those in whose record the viewer may keep it; the first is chosen. */
type People = readonly { patientId: string; patientName: string }[];
type Props = {
  steps: CheckSteps;
  checkId: string;
  people: People;
  /** The record it was kept as, once it was. */
  savedAs: string | undefined;
  formKey: string;
};

/** Keeps the check in a record when somebody asks for it, once; afterwards it says where it is. */
export function KeepCheck({ steps, checkId, people, savedAs, formKey }: Props) {
  const t = useTranslations('check.keep');
  const locale = useLocale();
  if (savedAs !== undefined) {
    return (
      <Notice kind="done" live>
        {t('kept')} <TextLink href={`/records/${savedAs}`}>{t('look')}</TextLink>
      </Notice>
    );
  }
  const [only] = people;
  if (only === undefined) return null;
  return (
    <form method="post" action="/api/records/symptom-check" className="grid gap-3 border-y border-line py-5 print:hidden">
      <input type="hidden" name="_then" value={localePath(`/check?result&kept=${checkId}&saved={id}`, locale)} />
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="clientVersion" value={checkId} />
      <StepFields steps={steps} />
      {people.length === 1 ? (
        <input type="hidden" name="patientId" value={only.patientId} />
      ) : (
        <Select
          label={t('whose')}
          name="patientId"
          options={people.map(({ patientId, patientName }) => ({ value: patientId, label: patientName }))}
        />
      )}
      <Button kind="quiet" wide icon={<Icon name="file-text" className="size-5 shrink-0" />}>
        {people.length === 1 ? t('button', { name: only.patientName }) : t('buttonAny')}
      </Button>
      <p className="text-small text-muted">{t('who')}</p>
    </form>
  );
}

/** For who is signed out: signing in leads back here, and what was written stays in the browser's own cookie meanwhile. */
export function SignInToKeep({ checkId }: { checkId: string }) {
  const t = useTranslations('check.keep');
  const then = localePath(`/check?result&kept=${checkId}`, useLocale());
  return (
    <div className="grid gap-3 border-y border-line py-5 print:hidden">
      <LinkButton
        kind="quiet"
        wide
        href={`/sign-in?then=${encodeURIComponent(then)}`}
        icon={<Icon name="log-in" className="size-5 shrink-0" />}
      >
        {t('signIn')}
      </LinkButton>
      <p className="text-small text-muted">{t('signInText')}</p>
    </div>
  );
}
