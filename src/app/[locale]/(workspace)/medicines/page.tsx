import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { FoundMedicine } from '@/domain/medicines/api';
import type { FoundPharmacy } from '@/domain/pharmacies/api';
import { mayReserve, needsPrescription } from '@/domain/reservations/schema';
import type { Place } from '@/domain/places/api';
import { getMedicine } from '@/server/medicines/get-medicine';
import { searchMedicines } from '@/server/medicines/search-medicines';
import { findFree } from '@/server/pharmacies/find-free';
import { searchPharmacies } from '@/server/pharmacies/search-pharmacies';
import { findPlaces } from '@/server/places/find-places';
import { formKey, pageFlash, platformFacts, publicPageCtx, readOrNotFound } from '@/server/platform/page';
import { EmptyState } from '@/ui/kit/empty-state';
import { List } from '@/ui/kit/list';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Section } from '@/ui/kit/section';
import { MedicineChoice } from './_components/medicine-choice';
import { NearForm } from './_components/near-form';
import { NobodyHasIt } from './_components/nobody-has-it';
import { PharmacyRow } from './_components/pharmacy-row';
import { HowToReserve } from './_components/how-to-reserve';
import { ReserveForm, type ForWhom } from './_components/reserve-form';
import { RxChoice } from './_components/rx-choice';
import { RxReserveForm } from './_components/rx-reserve-form';
import { readForWhom } from './read-for-whom';
import { readRx, type WantedRx } from './read-rx';
import { nearHref, readNear, type NearParams, type NearSearch } from './read-near';

type Props = { searchParams: Promise<NearParams> };
type Ctx = Awaited<ReturnType<typeof publicPageCtx>>;

const MATCHES_SHOWN = 8;
const PAGE_SIZE = 20;
/** Of each shop all medicines of the prescription are looked up. */
const RX_PAGE_SIZE = 10;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('nearMe');
  return { title: t('title') };
}

/** Who has a medicine near: by village, by PIN code or by the phone's position. */
export default async function NearMePage({ searchParams }: Props) {
  const params = await searchParams;
  const search = readNear(params);
  const ctx = await publicPageCtx();
  const t = await getTranslations('nearMe');
  const matches = search.q === '' ? [] : (await searchMedicines(ctx, { q: search.q, limit: MATCHES_SHOWN })).items;
  const medicine = matches.find(({ id }) => id === search.medicine) ?? matches[0];
  const flash = await pageFlash(params.problem);
  const [place] = search.place === '' ? [] : await findPlaces(ctx, { q: search.place, limit: 1 });
  const people = await readForWhom(ctx);
  const rx = await readRx(ctx, people, search.rx);
  const isOnRx = rx?.items.some(({ medicineId }) => medicineId === medicine?.id) === true;
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      {flash !== null && (
        <div className="mb-5">
          <ProblemNotice code={flash.code} />
        </div>
      )}
      <NearForm search={search} map={platformFacts().map} />
      {search.q !== '' && medicine === undefined && <EmptyState title={t('noMedicineTitle')}>{t('noMedicineText')}</EmptyState>}
      {isOnRx && medicine !== undefined && <RxChoice rx={rx} chosen={medicine.id} search={search} />}
      {!isOnRx && medicine !== undefined && matches.length > 1 && <MedicineChoice matches={matches} chosen={medicine.id} search={search} />}
      {medicine !== undefined && (
        <Found ctx={ctx} search={search} medicine={medicine} place={place} people={people} rx={isOnRx ? rx : null} />
      )}
    </>
  );
}

type FoundProps = {
  ctx: Ctx;
  search: NearSearch;
  medicine: FoundMedicine;
  place: Place | undefined;
  people: ForWhom | null;
  rx: WantedRx | null;
};

async function Found({ ctx, search, medicine, place, people, rx }: FoundProps) {
  const t = await getTranslations('nearMe');
  const { near, radiusKm, isOpenOnly, cursor } = search;
  const centre = near ?? place?.position;
  if (centre === undefined) {
    return <Notice kind="info">{search.place === '' ? t('whereFirst') : t('placeUnknown')}</Notice>;
  }
  const query = { medicine: medicine.id, ...centre, radiusKm, openNow: isOpenOnly, limit: rx === null ? PAGE_SIZE : RX_PAGE_SIZE, cursor };
  const { items, nextCursor } = await readOrNotFound(searchPharmacies(ctx, query));
  const where = near === undefined && place !== undefined ? [place.name, place.district].join(', ') : t('yourPosition');
  const isReservable = mayReserve(await getMedicine(ctx, medicine.id));
  const free = await findFree(
    ctx,
    rx === null ? [] : items.map(({ pharmacy }) => pharmacy.id),
    rx?.items.map(({ medicineId }) => medicineId) ?? [],
  );
  const title = <span lang="en">{`${medicine.generic} ${medicine.strength}, ${medicine.form}`}</span>;
  const reserveOf = ({ pharmacy, stock }: FoundPharmacy) => {
    if (people === null || people.length === 0 || !isReservable) return null;
    const facts = { pharmacy, idempotencyKey: formKey() };
    if (rx !== null) return <RxReserveForm {...facts} rx={rx} free={free.get(pharmacy.id) ?? new Map()} />;
    return <ReserveForm {...facts} medicine={medicine} free={stock.quantity} people={people} />;
  };
  return (
    <Section title={title} lead={t('around', { where, km: radiusKm })}>
      {items.length === 0 ? (
        <NobodyHasIt search={search} />
      ) : (
        <>
          <p className="mb-4 max-w-text text-muted">{t('callFirst')}</p>
          {rx === null && (people !== null || ctx.principal === null) && (
            <HowToReserve
              isSignedIn={people !== null}
              isReservable={isReservable}
              needsPrescription={needsPrescription(medicine)}
              backPath={nearHref(search, {})}
            />
          )}
          <List label={t('title')}>
            {items.map((found) => (
              <PharmacyRow key={found.pharmacy.id} found={found} asked={medicine.brand} reserve={reserveOf(found)} />
            ))}
          </List>
          <Pager
            nextHref={nextCursor === null ? undefined : nearHref(search, { cursor: nextCursor })}
            firstHref={cursor === undefined ? undefined : nearHref(search, {})}
          />
        </>
      )}
    </Section>
  );
}
