import { useLocale } from 'next-intl';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';

type Props = { path: string; done: 'revoked' | 'withdrawn'; label: string; name: string };

/** Ends a link or withdraws an invitation. `name` says of what, for those who only hear the page. */
export function EndLinkForm({ path, done, label, name }: Props) {
  return (
    <form method="post" action={path}>
      <input type="hidden" name="_method" value="DELETE" />
      <input type="hidden" name="_then" value={localePath(`/family?done=${done}`, useLocale())} />
      <Button kind={done === 'revoked' ? 'danger' : 'quiet'} aria-label={name}>
        {label}
      </Button>
    </form>
  );
}
