import { useTranslations } from 'next-intl';
import { codeForReading } from '@/domain/family/invitation-code';
import { QrPicture } from '@/ui/kit/qr-picture';
import { TimeText } from '@/ui/kit/time-text';

/** A new code: large enough to be read out, and as a picture for the other phone. */
export function InvitationCode({ code, qr, validUntil }: { code: string; qr: string; validUntil: string }) {
  const t = useTranslations('family');
  return (
    <div className="grid max-w-text justify-items-start gap-6">
      <div className="w-full rounded-lg border border-act bg-tint p-5">
        <p className="text-muted">{t('codeLabel')}</p>
        <p className="mt-1 font-mono text-head font-bold tracking-wide select-all">{codeForReading(code)}</p>
        <p className="mt-2 text-small text-muted">
          {t('validUntil')} <TimeText at={validUntil} />
        </p>
      </div>
      <div className="grid gap-3">
        <p>{t('codeQrHint')}</p>
        <QrPicture text={qr} label={t('codeQr')} />
      </div>
    </div>
  );
}
