import { useTranslations } from 'next-intl';
import { Money } from '@/ui/kit/money';

type Props = {
  paise: number;
  /** Who is paid, where it is known. */
  clinicName?: string | undefined;
};

/** A visit's fee, and where it is paid: at the clinic, never here. */
export function FeeText({ paise, clinicName }: Props) {
  const t = useTranslations('booking');
  if (paise === 0) return <Money paise={paise} />;
  return (
    <>
      <Money paise={paise} />
      <span className="block text-small text-muted">{clinicName === undefined ? t('payClinic') : t('payAt', { clinic: clinicName })}</span>
    </>
  );
}
