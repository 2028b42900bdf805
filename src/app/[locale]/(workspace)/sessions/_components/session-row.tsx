import { useLocale, useTranslations } from 'next-intl';
import type { z } from 'zod';
import type { Session } from '@/domain/accounts/session-api';
import { deviceName } from '@/domain/accounts/device-name';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { Row } from '@/ui/kit/row';
import { Status } from '@/ui/kit/status';
import { TimeText } from '@/ui/kit/time-text';
import { Icon } from '@/ui/kit/icon';

/** One session: the device somebody is signed in on. */
export function SessionRow({ session }: { session: z.infer<typeof Session> }) {
  const t = useTranslations('sessions');
  const name = deviceName(session.userAgent);
  const device = name === null ? t('unknown') : t('device', name);
  return (
    <Row
      start={<Icon name="monitor-smartphone" className="mt-0.5 size-7 shrink-0 text-act" />}
      title={device}
      end={session.current ? <Status kind="good">{t('this')}</Status> : undefined}
      actions={session.current ? undefined : <EndForm id={session.id} device={device} />}
    >
      <p>
        {t('lastSeen')} <TimeText at={session.lastSeenAt} />
      </p>
      <p>
        {t('since')} <TimeText at={session.createdAt} />
      </p>
    </Row>
  );
}

function EndForm({ id, device }: { id: string; device: string }) {
  const t = useTranslations('sessions');
  return (
    <form method="post" action={`/api/auth/sessions/${id}`}>
      <input type="hidden" name="_method" value="DELETE" />
      <input type="hidden" name="_then" value={localePath('/sessions?ended=1', useLocale())} />
      <Button kind="quiet" aria-label={t('endOf', { device })}>
        {t('end')}
      </Button>
    </form>
  );
}
