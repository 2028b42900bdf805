import { useTranslations } from 'next-intl';
import type { PublicPharmacy } from '@/domain/pharmacies/schema';
import { phoneForReading } from '@/domain/shared/phone';
import { buttonLook } from '@/ui/kit/button-look';
import { Icon } from '@/ui/kit/icon';

/** The ways to a pharmacy: its phone, and directions on a map that costs nothing until it is opened. */
export function ReachPharmacy({ pharmacy: { phone, position } }: { pharmacy: Pick<PublicPharmacy, 'phone' | 'position'> }) {
  const t = useTranslations('nearMe');
  const directions = `https://www.openstreetmap.org/directions?to=${String(position.lat)}%2C${String(position.lng)}`;
  return (
    <>
      <a href={`tel:${phone}`} className={buttonLook('quiet')}>
        <Icon name="phone" className="size-5" />
        <span>{t('call', { phone: phoneForReading(phone) })}</span>
      </a>
      <a href={directions} rel="noreferrer" className={buttonLook('quiet')}>
        <Icon name="map-pin" className="size-5" />
        <span>{t('directions')}</span>
      </a>
    </>
  );
}
