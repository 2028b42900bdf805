import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { isConsentActive } from '@/domain/consents/schema';
import { localePath } from '@/i18n/locale-path';
import { listConsents } from '@/server/consents/list-consents';
import { findBookableDoctor } from '@/server/people/get-bookable-doctor';
import { formKey, listPage, readOrNotFound, type ListPageProps } from '@/server/platform/page';
import { EmptyState } from '@/ui/kit/empty-state';
import { List } from '@/ui/kit/list';
import { addressOf } from '@/ui/kit/list-view';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { PostButton } from '@/ui/kit/post-button';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Section } from '@/ui/kit/section';
import { ConsentRow } from './_components/consent-row';
import { ShareForm } from './_components/share-form';

const PATH = '/consents';
/** What can be agreed to from here; the rest is asked at its moment. */
const OFFERED = ['messages', 'research'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('consents');
  return { title: t('title') };
}

/** What the viewer has agreed to, what can be agreed to, and all that was; for a doctor the records that patients share with them. */
export default async function ConsentsPage(props: ListPageProps) {
  const { ctx, query, cursor, flash } = await listPage(['patient', 'caregiver', 'doctor'], PATH, props);
  const t = await getTranslations('consents');
  const isDoctor = ctx.principal.role === 'doctor';
  const patientId = query['for'];
  const { items, nextCursor } = await readOrNotFound(
    listConsents(ctx, { patientId, cursor, limit: 20, ...(isDoctor && { purpose: 'share_records' }) }),
  );
  const doctor = query['with'] === undefined || isDoctor ? null : await findBookableDoctor(ctx.read, query['with']);
  const here = addressOf(PATH, { for: patientId });
  const then = localePath(addressOf(PATH, { for: patientId, saved: '1' }), await getLocale());
  const open = new Set(
    items
      .filter(({ until, state }) => isConsentActive({ state: state === 'active' ? 'given' : 'ended', until }, ctx.now()))
      .map(({ purpose }) => purpose),
  );
  return (
    <>
      <PageTitle title={t(isDoctor ? 'titleDoctor' : 'title')} lead={t(isDoctor ? 'leadDoctor' : 'lead')} />
      <div className="mb-5 grid gap-3 empty:hidden">
        {flash !== null && <ProblemNotice code={flash.code} />}
        {flash === null && query['saved'] !== undefined && (
          <Notice kind="done" live>
            {t('saved')}
          </Notice>
        )}
      </div>
      {doctor !== null && (
        <Section title={t('share.title', { name: doctor.name })} lead={t('share.lead')}>
          <ShareForm doctorId={doctor.id} patientId={patientId} errors={flash} then={then} idempotencyKey={formKey()} />
        </Section>
      )}
      {!isDoctor && cursor === undefined && OFFERED.some((purpose) => !open.has(purpose)) && (
        <Section title={t('offered')}>
          <div className="grid gap-4">
            {OFFERED.filter((purpose) => !open.has(purpose)).map((purpose) => (
              <div key={purpose} className="flex flex-wrap items-center justify-between gap-3">
                <p className="max-w-text">
                  <span className="block font-semibold">{t(`purposes.${purpose}`)}</span>
                  <span className="text-muted">{t(`why.${purpose}`)}</span>
                </p>
                <PostButton
                  action="/api/consents"
                  then={then}
                  kind="quiet"
                  name={`${t('agree')}: ${t(`purposes.${purpose}`)}`}
                  fields={{ _key: formKey(), purpose, ...(patientId !== undefined && { patientId }) }}
                >
                  {t('agree')}
                </PostButton>
              </div>
            ))}
          </div>
        </Section>
      )}
      <Section title={t(isDoctor ? 'shared' : 'all')}>
        {items.length === 0 ? (
          <EmptyState title={t('none')}>{t(isDoctor ? 'noneDoctor' : 'noneText')}</EmptyState>
        ) : (
          <List label={t('all')}>
            {items.map((consent) => (
              <ConsentRow key={consent.id} consent={consent} isDoctor={isDoctor} then={then} />
            ))}
          </List>
        )}
        <Pager
          nextHref={nextCursor === null ? undefined : addressOf(PATH, { for: patientId, cursor: nextCursor })}
          firstHref={cursor === undefined ? undefined : here}
        />
      </Section>
    </>
  );
}
