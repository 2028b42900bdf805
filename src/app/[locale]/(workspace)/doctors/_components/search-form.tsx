import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { DOCTOR_SORTS, type DoctorQuery } from '@/domain/people/api';
import { LANGUAGES } from '@/domain/people/person';
import { SPECIALTIES } from '@/domain/people/specialty';
import { contextFields, type BookingContext } from '@/ui/appointments/booking-context';
import { formFields } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { LinkButton } from '@/ui/kit/link-button';
import { Select } from '@/ui/kit/select';
import { NearMe } from '@/ui/people/near-me';
import { Icon } from '@/ui/kit/icon';

type Props = {
  search: { q?: string; specialty?: string; language?: string; maxFee?: string; near?: string; sort?: string };
  /** This page's own localised path. */
  action: string;
  /** The same search without a position. */
  fartherHref: string;
  /** For whom the viewer looks, which the form sends along. */
  context: BookingContext;
  /** There are results to read: the form is behind a line that says what was searched for. */
  isCollapsed: boolean;
};

const FEES_PAISE = [0, 20_000, 30_000, 50_000, 100_000];
const PAISE_PER_RUPEE = 100;

/** A search is a URL: a plain GET form, which can be shared, bookmarked and submitted without JavaScript. */
export function SearchForm(props: Props) {
  const t = useTranslations('doctors');
  if (!props.isCollapsed) return <Fields {...props} />;
  return (
    <details className="group">
      <summary className="flex min-h-12 list-none items-center gap-3 rounded-lg border border-edge bg-raised px-3.5 py-2 [&::-webkit-details-marker]:hidden">
        <Icon name="search" className="size-5 shrink-0 text-act" />
        <span className="min-w-0 flex-1 truncate">{props.search.q}</span>
        <span className="font-semibold text-act">{t('changeSearch')}</span>
      </summary>
      <div className="pt-4">
        <Fields {...props} />
      </div>
    </details>
  );
}

function Fields({ search, action, fartherHref, context }: Props) {
  const t = useTranslations('doctors');
  const locale = useLocale();
  const format = useFormatter();
  const { field, hidden } = formFields<DoctorQuery>(null);
  const { q, specialty, language, maxFee, near } = search;
  const isNarrowed = [specialty, language, maxFee].some((choice) => choice !== undefined);
  // The order when none is chosen, which the address does not name.
  const usual = near === undefined ? 'relevance' : 'distance';
  const sorts = DOCTOR_SORTS.filter((one) => one !== 'distance' || near !== undefined);
  const rupees = (paise: number) =>
    format.number(paise / PAISE_PER_RUPEE, { style: 'currency', currency: 'INR', maximumFractionDigits: 0 });
  return (
    <search>
      <form method="get" action={action} className="grid gap-3">
        <Field {...field('q', q)} type="search" label={t('q')} hint={t('qHint')} maxLength={200} enterKeyHint="search" />
        {near !== undefined && <input {...hidden('near', near)} />}
        {contextFields(context).map(([name, id]) => (
          <input key={name} type="hidden" name={name} value={id} />
        ))}
        <details className="group" open={isNarrowed}>
          <summary className="inline-flex min-h-12 list-none items-center gap-2 font-semibold text-act [&::-webkit-details-marker]:hidden">
            <Icon name="chevron-right" className="size-5 group-open:rotate-90" />
            {t('more')}
          </summary>
          <div className="grid gap-4 pt-2 pb-2 sm:grid-cols-2">
            <Select
              {...field('specialty', specialty)}
              label={t('specialty')}
              emptyLabel={t('anySpecialty')}
              options={SPECIALTIES.map(({ id, names }) => ({ value: id, label: names[locale] }))}
            />
            <Select
              {...field('language', language)}
              label={t('language')}
              emptyLabel={t('anyLanguage')}
              options={LANGUAGES.map(({ id, names }) => ({ value: id, label: names[locale] }))}
            />
            <Select
              {...field('maxFee', maxFee)}
              label={t('maxFee')}
              emptyLabel={t('anyFee')}
              options={FEES_PAISE.map((paise) => ({ value: String(paise), label: paise === 0 ? t('freeOfCharge') : rupees(paise) }))}
            />
            <Select
              {...field('sort', search.sort === usual ? '' : search.sort)}
              label={t('sort')}
              emptyLabel={t(`sorts.${usual}`)}
              options={sorts.filter((one) => one !== usual).map((one) => ({ value: one, label: t(`sorts.${one}`) }))}
            />
          </div>
        </details>
        <div className="flex flex-wrap gap-3 *:grow sm:*:grow-0">
          <Button icon={<Icon name="search" className="size-5" />}>{t('search')}</Button>
          {near === undefined ? (
            <NearMe label={t('near')} />
          ) : (
            <LinkButton kind="quiet" href={fartherHref}>
              {t('farther')}
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  );
}
