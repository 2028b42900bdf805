import { useTranslations } from 'next-intl';
import type { RxStatus as Code } from '@/domain/prescriptions/states';
import { Status, type StatusKind } from '@/ui/kit/status';

const LOOKS = {
  valid: 'good',
  cancelled: 'danger',
  replaced: 'needs',
  expired: 'over',
  fully_dispensed: 'over',
} as const satisfies Record<Code, StatusKind>;

/** Whether a prescription still counts, in a word. */
export function RxStatus({ status }: { status: Code }) {
  const t = useTranslations('prescriptions');
  return <Status kind={LOOKS[status]}>{t(`status.${status}`)}</Status>;
}
