import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { HEALTH_DOCUMENT_KINDS, HealthDocument } from '@/domain/documents/health-document';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { localDateOf } from '@/domain/shared/time';
import { localePath } from '@/i18n/locale-path';
import { getDocumentsPage } from '@/server/documents/get-documents-page';
import { listPage, readOrNotFound, type ListPageProps } from '@/server/platform/page';
import { ActingFor } from '@/ui/family/acting-for';
import { EmptyState } from '@/ui/kit/empty-state';
import { List } from '@/ui/kit/list';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { Section } from '@/ui/kit/section';
import { Tabs } from '@/ui/kit/tabs';
import { hrefFor, readPerson } from '../records/read-person';
import { PaperForm } from './_components/paper-form';
import { PaperRow } from './_components/paper-row';

const PATH = '/documents';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('papers');
  return { title: t('title') };
}

/** The papers of a person's health: what there is, by kind, and a place to add photographs and PDFs. */
export default async function DocumentsPage(props: ListPageProps) {
  const { ctx, query, cursor } = await listPage(['patient', 'caregiver', 'doctor'], PATH, props);
  const t = await getTranslations('papers');
  const records = await getTranslations('records');
  const locale = await getLocale();
  const { patientId } = await readPerson(ctx, query['for']);
  if (patientId === null) return <EmptyState title={records('nobody')}>{records('nobodyText')}</EmptyState>;
  const { principal } = ctx;
  const kind = HealthDocument.shape.kind.safeParse(query['kind']).data;
  const { items, nextCursor, patientName, mayWrite, checking } = await readOrNotFound(
    getDocumentsPage(ctx, { patientId, kind, cursor, limit: 20 }),
  );
  const here = (change: Record<string, string | undefined> = {}) => hrefFor(PATH, principal, patientId, { kind, ...change });
  const isOwn = patientId === principal.userId;
  return (
    <>
      <PageTitle
        title={isOwn ? t('title') : t('titleOf', { name: patientName })}
        lead={t('lead')}
        back={{ href: hrefFor('/records', principal, patientId), label: records('back') }}
      />
      {!isOwn && principal.role !== 'doctor' && <ActingFor name={patientName} />}
      {query['deleted'] !== undefined && (
        <div className="mb-5">
          <Notice kind="done" live>
            {t('removed')}
          </Notice>
        </div>
      )}
      {mayWrite && (
        <Section title={t('add')} lead={t(ctx.ports.virusScanner === undefined ? 'notScanned' : 'scanned')}>
          <PaperForm patientId={patientId} today={localDateOf(ctx.now(), CLINIC_TIME_ZONE)} />
        </Section>
      )}
      {checking.length > 0 && (
        <Section title={t('checkingTitle')} lead={t('checkingLead')}>
          <List label={t('checkingTitle')}>
            {checking.map((document) => (
              <PaperRow key={document.id} document={document} mayWrite={mayWrite} then={localePath(here({ deleted: '1' }), locale)} />
            ))}
          </List>
        </Section>
      )}
      <Section title={t('list')}>
        <Tabs
          label={t('fields.kind')}
          tabs={[
            { href: here({ kind: undefined }), label: records('filters.all'), current: kind === undefined },
            ...HEALTH_DOCUMENT_KINDS.map((one) => ({ href: here({ kind: one }), label: t(`kinds.${one}`), current: one === kind })),
          ]}
        />
        {items.length === 0 ? (
          <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
        ) : (
          <List label={t('list')}>
            {items.map((document) => (
              <PaperRow key={document.id} document={document} mayWrite={mayWrite} then={localePath(here({ deleted: '1' }), locale)} />
            ))}
          </List>
        )}
        <Pager
          nextHref={nextCursor === null ? undefined : here({ cursor: nextCursor })}
          firstHref={cursor === undefined ? undefined : here()}
        />
      </Section>
    </>
  );
}
