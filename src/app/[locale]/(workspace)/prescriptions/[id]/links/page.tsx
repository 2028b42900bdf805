import type { Metadata } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import type { SharedLink } from '@/domain/prescriptions/link-api';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { dateInWords } from '@/domain/shared/format-time';
import { localDateOf } from '@/domain/shared/time';
import { localePath } from '@/i18n/locale-path';
import { formKey, pageCtx, pageFlash, pageShownOnce, readOrNotFound } from '@/server/platform/page';
import { listLinks } from '@/server/prescriptions/links';
import { Button } from '@/ui/kit/button';
import { Choice } from '@/ui/kit/choice';
import { EmptyState } from '@/ui/kit/empty-state';
import { Icon } from '@/ui/kit/icon';
import { List } from '@/ui/kit/list';
import { PageTitle } from '@/ui/kit/page-title';
import { PostButton } from '@/ui/kit/post-button';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Row } from '@/ui/kit/row';
import { Section } from '@/ui/kit/section';
import { TimeText } from '@/ui/kit/time-text';
import { MadeLinkCard } from './_components/made-link-card';

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<{ problem?: string | string[] }> };

const DAYS = ['1', '7', '30'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prescriptions');
  return { title: t('share.title') };
}

/** The links to a prescription: make one, see how often each was opened, end it. */
export default async function PrescriptionLinksPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const ctx = await pageCtx(['patient', 'caregiver'], { locale: segment, path: `/prescriptions/${id}/links` });
  const { items } = await readOrNotFound(listLinks(ctx, id));
  const made = await pageShownOnce(id);
  const flash = await pageFlash((await searchParams).problem);
  const t = await getTranslations('prescriptions');
  const here = localePath(`/prescriptions/${id}/links`, await getLocale());
  return (
    <>
      <PageTitle title={t('share.title')} lead={t('share.lead')} back={{ href: `/prescriptions/${id}`, label: t('one') }} />
      {flash !== null && <ProblemNotice code={flash.code} />}
      {made !== null && (
        <MadeLinkCard
          url={made}
          message={t('share.message', { url: made })}
          words={{ title: t('share.madeTitle'), text: t('share.madeText'), send: t('share.send'), whatsapp: t('share.whatsapp') }}
        />
      )}
      <form method="post" action={`/api/prescriptions/${id}/links`} className="grid max-w-text gap-4">
        <input type="hidden" name="_key" value={formKey()} />
        <input type="hidden" name="_then" value={here} />
        <Choice
          name="days"
          legend={t('share.how')}
          layout="grid"
          chosen={['7']}
          options={DAYS.map((value) => ({ value, label: t(`share.d.${value}`) }))}
        />
        <Button wide icon={<Icon name="send-horizontal" className="size-5 shrink-0" />}>
          {t('share.make')}
        </Button>
      </form>
      <Section title={t('share.mine')}>
        {items.length === 0 ? (
          <EmptyState title={t('share.none')}>{t('share.noneText')}</EmptyState>
        ) : (
          <List label={t('share.mine')}>
            {items.map((link) => (
              <LinkRow key={link.id} link={link} here={here} id={id} now={ctx.now()} />
            ))}
          </List>
        )}
      </Section>
    </>
  );
}

/** One link. What has ended can only be read. */
function LinkRow({ link, here, id, now }: { link: SharedLink; here: string; id: string; now: string }) {
  const t = useTranslations('prescriptions.share');
  const locale = useLocale();
  const isOpen = link.revokedAt === undefined && now < link.expiresAt;
  const state = link.revokedAt === undefined ? t('over') : t('ended');
  return (
    <Row
      title={<TimeText at={link.createdAt} />}
      actions={
        isOpen && (
          <PostButton
            action={`/api/prescriptions/${id}/links/${link.id}`}
            then={here}
            kind="danger"
            name={t('endOf', { when: dateInWords(localDateOf(link.createdAt, CLINIC_TIME_ZONE), locale) })}
            fields={{ _method: 'DELETE' }}
          >
            {t('end')}
          </PostButton>
        )
      }
    >
      <p>
        {isOpen ? (
          <>
            {t('until')} <TimeText at={link.expiresAt} />
          </>
        ) : (
          state
        )}
      </p>
      <p>
        {t('opened', { count: link.opened })}
        {link.lastOpenedAt !== null && (
          <>
            , {t('last')} <TimeText at={link.lastOpenedAt} />
          </>
        )}
      </p>
    </Row>
  );
}
