import { useLocale, useTranslations } from 'next-intl';
import { localePath } from '@/i18n/locale-path';
import { LinkButton } from '@/ui/kit/link-button';
import { Notice } from '@/ui/kit/notice';

type Props = { isSignedIn: boolean; isReservable: boolean; needsPrescription: boolean; backPath: string };

/** Above the shops: whether this medicine can be reserved, and what to bring. */
export function HowToReserve({ isSignedIn, isReservable, needsPrescription, backPath }: Props) {
  const t = useTranslations('reservations');
  const then = encodeURIComponent(localePath(backPath, useLocale()));
  const signIn = (
    <LinkButton kind="quiet" href={`/sign-in?then=${then}`}>
      {t('signIn')}
    </LinkButton>
  );
  const onPrescription = needsPrescription ? (
    <LinkButton kind="quiet" href="/prescriptions">
      {t('fromPrescription')}
    </LinkButton>
  ) : undefined;
  return (
    <div className="mb-4">
      {isReservable ? (
        <Notice action={isSignedIn ? onPrescription : signIn}>
          {t('how')} {needsPrescription && t('bringPrescription')}
        </Notice>
      ) : (
        <Notice>{t('notReservable')}</Notice>
      )}
    </div>
  );
}
