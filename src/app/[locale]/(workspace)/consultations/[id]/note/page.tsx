import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { dateAndTimeInWords } from '@/domain/shared/format-time';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { compareNotes } from '@/server/notes/compare-notes';
import { pageCtx, readOrNotFound, singleValue } from '@/server/platform/page';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { PageTitle } from '@/ui/kit/page-title';
import { Select } from '@/ui/kit/select';
import { ComparedNotes } from './_components/compared-notes';

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ before?: string | string[]; after?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('noteVersions');
  return { title: t('title') };
}

/** What changed between two versions of a note, or between it and the note of an earlier visit; for its doctor. */
export default async function NoteVersionsPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const query = await searchParams;
  const path = `/consultations/${id}/note`;
  const ctx = await pageCtx(['doctor'], { locale: segment, path });
  const locale = await getLocale();
  const t = await getTranslations('noteVersions');
  const [wantedBefore, wantedAfter] = [singleValue(query.before), singleValue(query.after)];
  const wish = { ...(wantedBefore && { before: wantedBefore }), ...(wantedAfter && { after: wantedAfter }) };
  const { choices, before, after } = await readOrNotFound(compareNotes(ctx, id, wish));
  const inWords = (at: string) => dateAndTimeInWords({ at, zone: CLINIC_TIME_ZONE, locale, now: ctx.now() });
  const options = choices.map(({ key, at, version }) => ({
    value: key,
    label: version === undefined ? t('visit', { at: inWords(at) }) : t('version', { version, at: inWords(at) }),
  }));
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} back={{ href: `/consultations/${id}`, label: t('back') }} />
      {after === null ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <>
          {before !== null && (
            <form method="get" action={localePath(path, locale)} className="mb-6 grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
              <Select name="before" label={t('before')} options={options} defaultValue={before.key} />
              <Select name="after" label={t('after')} options={options} defaultValue={after.key} />
              <Button kind="quiet">{t('compare')}</Button>
            </form>
          )}
          <ComparedNotes before={before?.note ?? null} after={after.note} />
        </>
      )}
    </>
  );
}
