import { useLocale, useTranslations } from 'next-intl';
import type { vitalsApi } from '@/domain/vitals/api';
import { BATTERY_LOW_BELOW, type Device } from '@/domain/vitals/schema';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { localePath } from '@/i18n/locale-path';
import { formFields } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { PostButton } from '@/ui/kit/post-button';
import { Row } from '@/ui/kit/row';
import { Select } from '@/ui/kit/select';
import { Status } from '@/ui/kit/status';
import { TextField } from '@/ui/kit/text-field';
import { TimeText } from '@/ui/kit/time-text';
import { RotateToken } from './rotate-token';
import { silenceOptions } from './silence-options';

/** A device: what it says of itself, when it was last heard of, and what can be done with it. */
export function DeviceRow({ device, thenPath }: { device: Device; thenPath: string }) {
  const { id, name, kind, revokedAt } = device;
  const t = useTranslations('vitals.devices');
  const then = localePath(thenPath, useLocale());
  return (
    <Row title={name} end={<DeviceStatus device={device} />}>
      <p>{t(`kinds.${kind}`)}</p>
      <Facts device={device} />
      {revokedAt === undefined && (
        <details className="mt-2">
          <summary className="flex min-h-12 cursor-pointer items-center font-semibold text-act">{t('change')}</summary>
          <div className="grid justify-items-start gap-4 pb-2 text-ink">
            <ChangeForm device={device} then={then} />
            <RotateToken
              id={id}
              words={{ submit: t('rotate'), name: t('rotateOf', { name }), made: t('rotated'), text: t('tokenText'), failed: t('failed') }}
            />
            <PostButton
              action={`/api/iot/devices/${id}`}
              then={then}
              kind="danger"
              name={t('revokeOf', { name })}
              fields={{ _method: 'DELETE' }}
            >
              {t('revoke')}
            </PostButton>
          </div>
        </details>
      )}
    </Row>
  );
}

function DeviceStatus({ device: { revokedAt, silenceAlertId, battery } }: { device: Device }) {
  const t = useTranslations('vitals.devices');
  if (revokedAt !== undefined) return <Status kind="over">{t('revoked')}</Status>;
  if (silenceAlertId !== undefined) return <Status kind="needs">{t('silent')}</Status>;
  return battery !== undefined && battery < BATTERY_LOW_BELOW ? <Status kind="needs">{t('batteryLow')}</Status> : null;
}

function Facts({ device: { lastSeenAt, battery, firmware, clockAheadSeconds } }: { device: Device }) {
  const t = useTranslations('vitals.devices');
  return (
    <div className="text-small">
      <p>
        {lastSeenAt === undefined ? (
          t('neverSeen')
        ) : (
          <>
            {t('lastSeen')} <TimeText at={lastSeenAt} />
          </>
        )}
      </p>
      {battery !== undefined && <p>{t('battery', { percent: Math.round(battery) })}</p>}
      {firmware !== undefined && <p>{t('firmware', { version: firmware })}</p>}
      {clockAheadSeconds !== undefined && (
        <p>
          {t(clockAheadSeconds > 0 ? 'clockAhead' : 'clockBehind', { minutes: Math.max(1, Math.round(Math.abs(clockAheadSeconds) / 60)) })}
        </p>
      )}
    </div>
  );
}

function ChangeForm({ device: { id, name, silenceMinutes }, then }: { device: Device; then: string }) {
  const t = useTranslations('vitals.devices');
  const fields = formFields<SentBodyOf<typeof vitalsApi.changeDevice>>(null);
  return (
    <form method="post" action={`/api/iot/devices/${id}`} className="grid w-full max-w-text gap-4">
      <input type="hidden" name="_method" value="PUT" />
      <input type="hidden" name="_then" value={then} />
      <TextField {...fields.field('name', name)} label={t('name')} required maxLength={80} />
      <Select
        name={fields.name('silenceMinutes')}
        defaultValue={silenceMinutes === undefined ? '' : String(silenceMinutes)}
        label={t('silence')}
        options={silenceOptions(t, silenceMinutes)}
      />
      <Button kind="quiet" className="justify-self-start">
        {t('saveChange')}
      </Button>
    </form>
  );
}
