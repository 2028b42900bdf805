import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { dateInWords } from '@/domain/shared/format-time';
import { localDateOf } from '@/domain/shared/time';
import { getDocumentPage } from '@/server/documents/get-document-page';
import { pageCtx, readOrNotFound } from '@/server/platform/page';
import { ActingFor } from '@/ui/family/acting-for';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { Section } from '@/ui/kit/section';
import { TextLink } from '@/ui/kit/text-link';
import { hrefFor } from '../../records/read-person';
import { PaperForm } from '../_components/paper-form';
import { PaperVersions } from './_components/paper-versions';
import { PaperView } from './_components/paper-view';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('papers');
  return { title: t('one') };
}

/** One paper: shown in the page, printed, with all its versions and a place for a newer one. */
export default async function PaperPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const locale = await getLocale();
  const ctx = await pageCtx(['patient', 'caregiver', 'doctor'], { locale, path: `/documents/${id}` });
  const t = await getTranslations('papers');
  const { document, versions, patientName, mayWrite, url } = await readOrNotFound(getDocumentPage(ctx, id));
  const { patientId, title, kind, on, provider, createdBy } = document;
  const newest = versions[0];
  return (
    <>
      <div className="print:hidden">
        <PageTitle
          title={title}
          lead={[t(`kinds.${kind}`), dateInWords(on, locale), provider, t('by', { name: createdBy.name })]
            .filter((part) => part !== undefined)
            .join(' · ')}
          back={{ href: hrefFor('/documents', ctx.principal, patientId), label: t('list') }}
        />
        {patientId !== ctx.principal.userId && ctx.principal.role !== 'doctor' && <ActingFor name={patientName} />}
        {newest !== undefined && newest.id !== id && (
          <div className="mb-5">
            <Notice>
              {t('notNewest')} <TextLink href={`/documents/${newest.id}`}>{t('seeNewest')}</TextLink>
            </Notice>
          </div>
        )}
      </div>
      <PaperView document={document} url={url} />
      <div className="mt-6 print:hidden">
        {versions.length > 1 && (
          <Section title={t('versions')}>
            <PaperVersions versions={versions} current={id} />
          </Section>
        )}
        {mayWrite && newest?.id === id && (
          <details className="mt-6 rounded-lg border border-line p-4">
            <summary className="flex min-h-12 cursor-pointer items-center font-semibold text-act">{t('newer')}</summary>
            <div className="mt-3">
              <PaperForm patientId={patientId} today={localDateOf(ctx.now(), CLINIC_TIME_ZONE)} replaces={document} />
            </div>
          </details>
        )}
      </div>
    </>
  );
}
