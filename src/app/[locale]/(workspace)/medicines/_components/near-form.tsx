import { useLocale, useTranslations } from 'next-intl';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { Icon } from '@/ui/kit/icon';
import { Select } from '@/ui/kit/select';
import { MapPicker, type MapFacts } from '@/ui/people/map-picker';
import { NearMe } from '@/ui/people/near-me';
import { RADII_KM, type NearSearch } from '../read-near';

type Props = { search: NearSearch; map: MapFacts | null };

/** A plain GET form: a search is an address, and works before the script arrives and without it. */
export function NearForm({ search: { q, place, near, radiusKm, isOpenOnly, medicine, rx }, map }: Props) {
  const t = useTranslations('nearMe');
  return (
    <search>
      <form method="get" action={localePath('/medicines', useLocale())} className="mb-8 grid gap-4">
        {rx !== undefined && <input type="hidden" name="rx" value={rx} />}
        {rx !== undefined && medicine !== undefined && <input type="hidden" name="medicine" value={medicine} />}
        <div className="grid items-end gap-4 md:grid-cols-2">
          <Field name="q" defaultValue={q} type="search" label={t('q')} hint={t('qHint')} required maxLength={100} />
          <Field name="place" defaultValue={place} label={t('place')} hint={t('placeHint')} maxLength={100} autoComplete="postal-code" />
        </div>
        <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
          <div className="basis-40">
            <Select
              name="radius"
              defaultValue={String(radiusKm)}
              label={t('radius')}
              options={RADII_KM.map((km) => ({ value: String(km), label: t('km', { km }) }))}
            />
          </div>
          <label className="flex min-h-12 items-center gap-3">
            <input type="checkbox" name="open" value="1" defaultChecked={isOpenOnly} className="size-6 accent-act" />
            {t('openOnly')}
          </label>
        </div>
        <div className="flex flex-wrap gap-3 *:grow sm:*:grow-0">
          <Button icon={<Icon name="search" className="size-5" />}>{t('search')}</Button>
          <NearMe label={t('usePosition')} />
          {map !== null && (
            <MapPicker
              map={map}
              label={t('onMap')}
              placeName="place"
              start={near && `${String(near.lat)},${String(near.lng)}`}
              searchLabel={t('aroundPin')}
            />
          )}
        </div>
      </form>
    </search>
  );
}
