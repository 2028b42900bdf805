import type { Medium } from '@/domain/consultations/connection-quality';
import { Button } from '@/ui/kit/button';
import { Notice } from '@/ui/kit/notice';
import type { CallView } from './call-session';
import type { Ladder } from './ladder';
import type { Words } from './words';

type Props = { ladder: Ladder; cause: CallView['cause']; words: Words; onUp: (medium: Medium) => void };

/** Why the call uses less than was booked, and the button to step up once the connection allows it. */
export function ConnectionNotice({ ladder: { medium, preferred, offer }, cause, words, onUp }: Props) {
  if (offer !== null) {
    return (
      <Notice
        live
        action={
          <Button type="button" onClick={() => onUp(offer)}>
            {offer === 'video' ? words.upVideo : words.upAudio}
          </Button>
        }
      >
        {words.offerVideo}
      </Notice>
    );
  }
  if (medium === preferred || cause === 'person') return null;
  return <Notice live>{medium === 'audio' ? words.downAudio : words.downText}</Notice>;
}
