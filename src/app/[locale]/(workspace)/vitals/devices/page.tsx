import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { Locale } from '@/domain/shared/primitives';
import { DEVICE_KINDS } from '@/domain/vitals/schema';
import { listDevices } from '@/server/vitals/list-devices';
import { pageCtx, readOrNotFound, singleValue } from '@/server/platform/page';
import { ActingFor } from '@/ui/family/acting-for';
import { EmptyState } from '@/ui/kit/empty-state';
import { List } from '@/ui/kit/list';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { Section } from '@/ui/kit/section';
import { hrefFor, readPerson } from '../read-person';
import { DeviceRow } from './_components/device-row';
import { silenceOptions } from './_components/silence-options';
import { RegisterDevice } from './_components/register-device';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ cursor?: string | string[]; for?: string | string[] }> };

const PATH = '/vitals/devices';
const PAGE_SIZE = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vitals');
  return { title: t('devices.title') };
}

/** The patient's devices, and the form that makes the token of a new one. */
export default async function DevicesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const asked = singleValue(query.for);
  const ctx = await pageCtx(['patient', 'caregiver'], { locale, path: hrefFor(PATH, asked === undefined ? null : { patientId: asked }) });
  const { person } = await readPerson(ctx, asked);
  if (person === null && ctx.principal.role === 'caregiver') notFound();
  const patientId = person?.patientId;
  const cursor = singleValue(query.cursor);
  const { items, nextCursor } = await readOrNotFound(listDevices(ctx, { patientId, limit: PAGE_SIZE, cursor }));
  const t = await getTranslations('vitals');
  const device = await getTranslations('vitals.devices');
  return (
    <>
      <PageTitle title={device('title')} lead={device('lead')} back={{ href: hrefFor('/vitals', person), label: t('back') }} />
      {person !== null && <ActingFor name={person.patientName} />}
      {items.length === 0 ? (
        <EmptyState title={device('none')}>{device('noneText')}</EmptyState>
      ) : (
        <List label={device('title')}>
          {items.map((one) => (
            <DeviceRow key={one.id} device={one} thenPath={hrefFor(PATH, person)} />
          ))}
        </List>
      )}
      <Pager
        nextHref={nextCursor === null ? undefined : hrefFor(PATH, person, { cursor: nextCursor })}
        firstHref={cursor === undefined ? undefined : hrefFor(PATH, person)}
      />
      <Section title={device('add')} lead={device('addLead')}>
        <RegisterDevice
          patientId={patientId}
          words={{
            name: device('name'),
            nameHint: device('nameHint'),
            kind: device('kind'),
            submit: device('submit'),
            token: device('token'),
            tokenText: device('tokenText'),
            failed: device('failed'),
            needsScript: device('needsScript'),
            silence: device('silence'),
          }}
          silences={silenceOptions(device)}
          kinds={DEVICE_KINDS.map((kind) => ({ value: kind, label: device(`kinds.${kind}`) }))}
        />
      </Section>
    </>
  );
}
