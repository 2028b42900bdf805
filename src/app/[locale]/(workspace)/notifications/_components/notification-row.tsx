import { useLocale, useTranslations } from 'next-intl';
import { messageValues } from '@/domain/notifications/message-values';
import type { NotificationView } from '@/domain/notifications/schema';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { Row } from '@/ui/kit/row';
import { Status } from '@/ui/kit/status';
import { TimeText } from '@/ui/kit/time-text';

type Props = { notification: NotificationView; now: string };

/** One notification. Opening a new one also marks it as read; both work without script. */
export function NotificationRow({ notification, now }: Props) {
  const { id, kind, audience, data, path, createdAt, read } = notification;
  const t = useTranslations('notifications');
  const locale = useLocale();
  const title = t(`kinds.${kind}.title`);
  // Not every kind has a sentence for every audience; a test holds that it has one for those it names.
  const text = t(`kinds.${kind}.text.${audience}` as 'kinds.appointment-booked.text.patient', messageValues(data, locale, now));
  const post = { method: 'post', action: `/api/notifications/${id}` } as const;
  return (
    <Row
      title={title}
      {...(read && { href: path })}
      end={read ? undefined : <Status kind="needs">{t('unread')}</Status>}
      actions={
        <>
          {!read && (
            <form {...post} action={`${post.action}/read`}>
              <input type="hidden" name="_then" value={localePath(path, locale)} />
              <Button kind="quiet" aria-label={t('openOf', { title })}>
                {t('open')}
              </Button>
            </form>
          )}
          <form {...post}>
            <input type="hidden" name="_method" value="DELETE" />
            <input type="hidden" name="_then" value={localePath('/notifications', locale)} />
            <Button kind="quiet" aria-label={t('removeOf', { title })}>
              {t('remove')}
            </Button>
          </form>
        </>
      }
    >
      <p className="text-ink">{text}</p>
      <p className="text-small">
        <TimeText at={createdAt} />
      </p>
    </Row>
  );
}
