import { buttonLook } from '@/ui/kit/button-look';
import { Icon } from '@/ui/kit/icon';
import { ShareButton } from './share-button';

type Props = {
  url: string;
  /** What stands in the message. */
  message: string;
  words: { title: string; text: string; send: string; whatsapp: string };
};

/** A link that was just made, to be sent: by the phone's own sheet, or by WhatsApp, which needs no script. */
export function MadeLinkCard({ url, message, words }: Props) {
  return (
    <section aria-label={words.title} className="mb-6 grid max-w-text gap-4 rounded-lg border border-act bg-tint p-5">
      <h2 className="text-title">{words.title}</h2>
      <p>{words.text}</p>
      <p className="font-mono break-all select-all">{url}</p>
      <div className="flex flex-wrap gap-3">
        <ShareButton url={url} text={message} label={words.send} />
        <a href={`https://wa.me/?text=${encodeURIComponent(message)}`} rel="noreferrer" target="_blank" className={buttonLook('quiet')}>
          <Icon name="message-square-text" className="size-5 shrink-0" />
          {words.whatsapp}
        </a>
      </div>
    </section>
  );
}
