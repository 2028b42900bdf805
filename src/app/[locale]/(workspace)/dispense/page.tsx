import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import type { Locale } from '@/domain/shared/primitives';
import { localePath } from '@/i18n/locale-path';
import { formKey, pageCtx, pageFlash, pageKeptForm } from '@/server/platform/page';
import { findVerified } from '@/server/prescriptions/verify-prescription';
import { Button } from '@/ui/kit/button';
import { Icon } from '@/ui/kit/icon';
import { LinkButton } from '@/ui/kit/link-button';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { CodeForm } from '@/ui/prescriptions/code-form';
import { Verdict } from '@/ui/prescriptions/verdict';
import { AskDoctor } from './_components/ask-doctor';
import { GiveForm } from './_components/give-form';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Partial<Record<'kept' | 'given' | 'problem', string | string[]>>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prescriptions');
  return { title: t('dispenseTitle') };
}

/** At the counter: scan or type, see what is authentic and what is left, and record what is handed over. */
export default async function DispensePage({ params, searchParams }: Props) {
  const { locale: segment } = await params;
  const { kept, given, problem } = await searchParams;
  const ctx = await pageCtx(['pharmacy'], { locale: segment, path: '/dispense' });
  const code = (await pageKeptForm(kept))?.find(([name]) => name === 'code')?.[1];
  const verified = code === undefined ? null : await findVerified(ctx, code);
  const flash = await pageFlash(problem);
  const t = await getTranslations('prescriptions');
  const tChanges = await getTranslations('changeRequests');
  const { scan, offline } = (await getMessages()).prescriptions;
  const locale = await getLocale();
  const here = localePath('/dispense', locale);
  const isGiving = verified?.status === 'valid' && code !== undefined;
  return (
    <>
      <PageTitle
        title={t('dispenseTitle')}
        lead={t('verifyLead')}
        action={
          <span className="flex flex-wrap gap-3">
            <LinkButton kind="quiet" href="/dispense/questions">
              {tChanges('shopTitle')}
            </LinkButton>
            <LinkButton kind="quiet" href="/dispense/register">
              {t('register.link')}
            </LinkButton>
          </span>
        }
      />
      <div className="mb-5 grid gap-3 empty:hidden">
        {given !== undefined && flash === null && (
          <Notice kind="done" live>
            {t('given')}
          </Notice>
        )}
        {flash !== null && verified !== null && <ProblemNotice code={flash.code} />}
      </div>
      {verified === null && <CodeForm then={here} flash={flash} scanWords={scan} offlineWords={offline} />}
      {verified !== null && <Verdict verified={verified} />}
      {isGiving && verified.prescription !== null && (
        <GiveForm rx={verified.prescription} code={code} errors={flash} then={`${here}?given`} formKey={formKey()} />
      )}
      {isGiving && verified.prescription !== null && <AskDoctor rx={verified.prescription} code={code} formKey={formKey()} />}
      {code !== undefined && verified?.authentic === true && ctx.ports.pdf.isAvailable() && <ShopCopy code={code} locale={locale} />}
      {verified !== null && (
        <div className="mt-8 border-t border-line pt-6">
          <h2 className="mb-4 text-title">{t('another')}</h2>
          <CodeForm then={here} flash={null} scanWords={scan} offlineWords={offline} />
        </div>
      )}
    </>
  );
}

/** Shops keep a copy of what they have given on; it opens beside this page. */
function ShopCopy({ code, locale }: { code: string; locale: Locale }) {
  const t = useTranslations('prescriptions');
  return (
    <form method="post" action="/api/prescriptions/verify/pdf" target="_blank" className="mt-6">
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="locale" value={locale} />
      <Button kind="quiet" icon={<Icon name="file-text" className="size-5 shrink-0" />}>
        {t('shopCopy')}
      </Button>
    </form>
  );
}
