import { useLocale, useTranslations } from 'next-intl';
import type { OwnProfile } from '@/domain/people/api';
import { ALERT_KINDS, type StockAlert } from '@/domain/pharmacies/api';
import { isOpenAt } from '@/domain/people/pharmacy-profile';
import { clockMinutes, wallClockText } from '@/domain/shared/clock-text';
import { phoneForReading } from '@/domain/shared/phone';
import { localDateOf, weekdayOf } from '@/domain/shared/time';
import { Facts } from '@/ui/kit/facts';
import { LinkButton } from '@/ui/kit/link-button';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { Section } from '@/ui/kit/section';
import { Status } from '@/ui/kit/status';

type Props = { profile: OwnProfile<'pharmacy'>; now: string; alerts: readonly Pick<StockAlert, 'alert'>[] };

const SHELF_HREFS = {
  expired: '/stock?view=expiring',
  out: '/stock?state=out',
  low: '/stock?state=low',
  expiring: '/stock?view=expiring',
} as const;

/** A shop's first page: whether it is open as people will be told, and what is known of it. */
export function ShopHome({ profile, now, alerts }: Props) {
  const t = useTranslations();
  const { openingHours, address, licenceNumber, phone } = profile;
  if (openingHours === undefined) {
    return (
      <>
        <PageTitle title={profile.name} />
        <Notice kind="needs" title={t('pharmacy.missingTitle')} action={<LinkButton href="/profile">{t('pharmacy.fillIn')}</LinkButton>}>
          {t('pharmacy.missingText')}
        </Notice>
      </>
    );
  }
  const isOpen = isOpenAt(openingHours, now);
  return (
    <>
      <PageTitle
        title={profile.name}
        action={<Status kind={isOpen ? 'good' : 'over'}>{t(isOpen ? 'pharmacy.openNow' : 'pharmacy.closedNow')}</Status>}
      />
      <Section
        title={t('pharmacy.facts')}
        action={
          <LinkButton kind="quiet" href="/profile">
            {t('pharmacy.change')}
          </LinkButton>
        }
      >
        <Facts
          facts={[
            { term: t('pharmacy.hoursTitle'), value: <TodayHours hours={openingHours} now={now} /> },
            {
              term: t('pharmacy.address'),
              value: [address?.line, address?.city, address?.district, address?.pinCode].filter(Boolean).join(', '),
            },
            { term: t('pharmacy.phone'), value: phone && phoneForReading(phone) },
            { term: t('pharmacy.licenceNumber'), value: licenceNumber },
          ]}
        />
      </Section>
      <Shelf alerts={alerts} />
    </>
  );
}

function TodayHours({ hours, now }: { hours: NonNullable<OwnProfile<'pharmacy'>['openingHours']>; now: string }) {
  const t = useTranslations('pharmacy');
  const locale = useLocale();
  const spoken = (clock: string) => wallClockText(clockMinutes(clock), locale);
  const today = weekdayOf(localDateOf(now, hours.timeZone));
  const ofToday = hours.weekly.filter(({ day }) => day === today);
  const words = ofToday.map(({ from, to }) =>
    from === '00:00' && ['24:00', '00:00'].includes(to) ? t('allDay') : t('fromTo', { from: spoken(from), to: spoken(to) }),
  );
  return <>{t('today', { hours: words.length === 0 ? t('closedToday') : words.join(', ') })}</>;
}

/** What needs doing on the shelf, in numbers that open the list. */
function Shelf({ alerts }: { alerts: Props['alerts'] }) {
  const t = useTranslations('stock');
  const urgent = ALERT_KINDS.map((kind) => ({ kind, count: alerts.filter(({ alert }) => alert === kind).length })).filter(
    ({ count }) => count > 0,
  );
  return (
    <Section title={t('title')} action={<LinkButton href="/stock">{t('open')}</LinkButton>}>
      {urgent.length === 0 ? (
        <p className="text-muted">{t('nothingUrgent')}</p>
      ) : (
        <ul className="flex flex-wrap gap-3">
          {urgent.map(({ kind, count }) => (
            <li key={kind}>
              <LinkButton kind="quiet" href={SHELF_HREFS[kind]}>
                {t(`alerts.${kind}`, { count })}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
