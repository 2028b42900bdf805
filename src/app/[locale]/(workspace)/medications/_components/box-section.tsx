import { useLocale, useTranslations } from 'next-intl';
import type { medicationApi, MedicationCourse } from '@/domain/medications/api';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import type { DeviceCommand } from '@/domain/vitals/device-commands';
import { COMMAND_KINDS } from '@/domain/vitals/device-commands';
import type { Device } from '@/domain/vitals/schema';
import { localePath } from '@/i18n/locale-path';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { LinkButton } from '@/ui/kit/link-button';
import { PostButton } from '@/ui/kit/post-button';
import { Section } from '@/ui/kit/section';
import { Select } from '@/ui/kit/select';

type Props = { medication: MedicationCourse; devices: readonly Device[]; devicesHref: string; errors: FormErrors | null; now: string };

/** In which drawer of a medicine box the medicine lies, and what helps to find it. */
export function BoxSection({ medication, devices, devicesHref, errors, now }: Props) {
  const t = useTranslations('medications.box');
  const then = localePath(`/medications/${medication.id}`, useLocale());
  const { drawer } = medication;
  const device = devices.find(({ id }) => id === drawer?.deviceId);
  return (
    <Section title={t('title')} lead={t('lead')}>
      {drawer !== undefined && device !== undefined && (
        <InDrawer device={device} drawer={drawer} then={then} id={medication.id} now={now} />
      )}
      {drawer === undefined && devices.length > 0 && <BindForm id={medication.id} devices={devices} then={then} errors={errors} />}
      {devices.length === 0 && (
        <>
          <p className="mb-4">{t('none')}</p>
          <LinkButton kind="quiet" href={devicesHref}>
            {t('devices')}
          </LinkButton>
        </>
      )}
    </Section>
  );
}

type InProps = { device: Device; drawer: NonNullable<MedicationCourse['drawer']>; then: string; id: string; now: string };

function InDrawer({ device, drawer: { number }, then, id, now }: InProps) {
  const t = useTranslations('medications.box');
  const last = device.commands.findLast(({ drawer }) => drawer === number);
  return (
    <>
      <p className="mb-4 font-semibold">{t('in', { number, device: device.name })}</p>
      <div className="flex flex-wrap gap-3">
        {COMMAND_KINDS.map((kind) => (
          <PostButton
            key={kind}
            kind="quiet"
            action={`/api/iot/devices/${device.id}/commands`}
            then={then}
            name={t(kind)}
            fields={{ kind, drawer: number }}
          >
            {t(kind)}
          </PostButton>
        ))}
        <PostButton kind="quiet" action={`/api/medications/${id}/drawer`} then={then} name={t('remove')} fields={{ _method: 'PUT' }}>
          {t('remove')}
        </PostButton>
      </div>
      {last !== undefined && (
        <p className="mt-3">{t('last', { kind: t(`commands.${last.kind}`), result: t(`results.${stateOf(last, now)}`) })}</p>
      )}
      <p className="mt-3 text-small text-muted">{t('sent')}</p>
    </>
  );
}

function stateOf({ result, expiresAt }: DeviceCommand, now: string): 'waiting' | 'done' | 'failed' | 'over' {
  if (result !== undefined) return result;
  return expiresAt <= now ? 'over' : 'waiting';
}

function BindForm({ id, devices, then, errors }: { id: string; devices: readonly Device[]; then: string; errors: FormErrors | null }) {
  const t = useTranslations('medications.box');
  const fields = formFields<SentBodyOf<typeof medicationApi.bind>>(errors);
  return (
    <form method="post" action={`/api/medications/${id}/drawer`} className="flex max-w-text flex-wrap items-end gap-4">
      <input type="hidden" name="_method" value="PUT" />
      <input type="hidden" name="_then" value={then} />
      <Select
        name={fields.name('drawer.deviceId')}
        label={t('device')}
        options={devices.map(({ id: value, name }) => ({ value, label: name }))}
      />
      <Field {...fields.field('drawer.number', '1')} label={t('number')} type="number" inputMode="numeric" min={1} max={32} required />
      <Button kind="quiet">{t('save')}</Button>
    </form>
  );
}
