import { useTranslations } from 'next-intl';
import type { LicenceState } from '@/domain/pharmacies/schema';
import { Status } from '@/ui/kit/status';

const KINDS = { pending: 'waiting', approved: 'good', rejected: 'danger' } as const;

/** Whether a pharmacy's licence number was looked up. */
export function LicenceStatus({ licence }: { licence: LicenceState }) {
  const t = useTranslations('adminPharmacies');
  return <Status kind={KINDS[licence]}>{t(`licences.${licence}`)}</Status>;
}
