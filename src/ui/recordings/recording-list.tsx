import { useTranslations } from 'next-intl';
import type { RecordingView } from '@/domain/recordings/api';
import { LinkButton } from '@/ui/kit/link-button';
import { List } from '@/ui/kit/list';
import { PostButton } from '@/ui/kit/post-button';
import { Row } from '@/ui/kit/row';
import { Section } from '@/ui/kit/section';
import { TimeText } from '@/ui/kit/time-text';

type Props = {
  recordings: readonly RecordingView[];
  /** The page to which a deletion leads back; null for whoever may not delete them. */
  then: string | null;
  /** The one that was asked to be played, and the link to it. */
  playing?: { id: string; url: string } | null;
};

/** What was recorded of calls: how long it is, who agreed and when, and until when it is kept. Plays without script as well. */
export function RecordingList({ recordings, then, playing = null }: Props) {
  const t = useTranslations('recordings');
  if (recordings.length === 0) return null;
  return (
    <Section title={t('title')} lead={t('lead')}>
      <List label={t('title')}>
        {recordings.map((one) => (
          <Row
            key={one.id}
            title={t('item', { name: one.doctorName })}
            actions={
              <LinkButton kind="quiet" href={`/consultations/${one.consultationId}?play=${one.id}`}>
                {t('play')}
              </LinkButton>
            }
          >
            <p>
              <TimeText at={one.agreedAt} /> · {t('length', { minutes: Math.floor(one.seconds / 60), seconds: one.seconds % 60 })}
            </p>
            <p className="text-small">
              {t('agreed', { name: one.agreedByName })} · {t('until')} <TimeText at={one.expiresAt} />
            </p>
            {playing?.id === one.id && <Player url={playing.url} hasPicture={one.hasPicture} />}
            {then !== null && <Removal consentId={one.consentId} then={then} />}
          </Row>
        ))}
      </List>
    </Section>
  );
}

/** Deletes every recording of the call for everybody, so it takes two presses. */
function Removal({ consentId, then }: { consentId: string; then: string }) {
  const t = useTranslations('recordings');
  return (
    <details>
      <summary className="flex min-h-12 cursor-pointer items-center font-semibold text-danger">{t('remove')}</summary>
      <p className="mb-3 max-w-text">{t('removeText')}</p>
      <PostButton action={`/api/consents/${consentId}`} then={then} kind="danger" name={t('removeYes')} fields={{ _method: 'DELETE' }}>
        {t('removeYes')}
      </PostButton>
    </details>
  );
}

function Player({ url, hasPicture }: { url: string; hasPicture: boolean }) {
  const t = useTranslations('recordings');
  return hasPicture ? (
    <video controls preload="metadata" src={url} aria-label={t('playing')} className="relative mt-3 w-full max-w-xl rounded-lg bg-device">
      {t('cannot')}
    </video>
  ) : (
    <audio controls preload="metadata" src={url} aria-label={t('playing')} className="relative mt-3 w-full max-w-xl">
      {t('cannot')}
    </audio>
  );
}
