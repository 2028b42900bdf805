import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/domain/shared/primitives';
import { DEVICE_KINDS } from '@/domain/vitals/schema';
import { localePath } from '@/i18n/locale-path';
import { listDevices } from '@/server/vitals/list-devices';
import { pageCtx, readOrNotFound, singleValue } from '@/server/platform/page';
import { Button } from '@/ui/kit/button';
import { EmptyState } from '@/ui/kit/empty-state';
import { List } from '@/ui/kit/list';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { Row } from '@/ui/kit/row';
import { Section } from '@/ui/kit/section';
import { Status } from '@/ui/kit/status';
import { TimeText } from '@/ui/kit/time-text';
import { RegisterDevice } from './_components/register-device';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ cursor?: string | string[] }> };

const PAGE_SIZE = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vitals');
  return { title: t('devices.title') };
}

/** The patient's devices, and the form that makes the token of a new one. */
export default async function DevicesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const ctx = await pageCtx(['patient'], { locale, path: '/vitals/devices' });
  const cursor = singleValue((await searchParams).cursor);
  const { items, nextCursor } = await readOrNotFound(listDevices(ctx, { limit: PAGE_SIZE, cursor }));
  const t = await getTranslations('vitals');
  const device = await getTranslations('vitals.devices');
  return (
    <>
      <PageTitle title={device('title')} lead={device('lead')} back={{ href: '/vitals', label: t('back') }} />
      {items.length === 0 ? (
        <EmptyState title={device('none')}>{device('noneText')}</EmptyState>
      ) : (
        <List label={device('title')}>
          {items.map(({ id, name, kind, lastSeenAt, revokedAt, clockAheadSeconds }) => (
            <Row
              key={id}
              title={name}
              end={revokedAt === undefined ? undefined : <Status kind="over">{device('revoked')}</Status>}
              actions={
                revokedAt === undefined && (
                  <form method="post" action={`/api/iot/devices/${id}`}>
                    <input type="hidden" name="_method" value="DELETE" />
                    <input type="hidden" name="_then" value={localePath('/vitals/devices', locale)} />
                    <Button kind="danger" aria-label={device('revokeOf', { name })}>
                      {device('revoke')}
                    </Button>
                  </form>
                )
              }
            >
              <p>{device(`kinds.${kind}`)}</p>
              <p className="text-small">
                {lastSeenAt === undefined ? (
                  device('neverSeen')
                ) : (
                  <>
                    {device('lastSeen')} <TimeText at={lastSeenAt} />
                  </>
                )}
              </p>
              {clockAheadSeconds !== undefined && <p className="text-small">{device('clockAhead', { seconds: clockAheadSeconds })}</p>}
            </Row>
          ))}
        </List>
      )}
      <Pager
        nextHref={nextCursor === null ? undefined : `/vitals/devices?cursor=${encodeURIComponent(nextCursor)}`}
        firstHref={cursor === undefined ? undefined : '/vitals/devices'}
      />
      <Section title={device('add')} lead={device('addLead')}>
        <RegisterDevice
          words={{
            name: device('name'),
            nameHint: device('nameHint'),
            kind: device('kind'),
            submit: device('submit'),
            token: device('token'),
            tokenText: device('tokenText'),
            failed: device('failed'),
            needsScript: device('needsScript'),
          }}
          kinds={DEVICE_KINDS.map((kind) => ({ value: kind, label: device(`kinds.${kind}`) }))}
        />
      </Section>
    </>
  );
}
