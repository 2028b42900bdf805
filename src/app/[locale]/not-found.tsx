import { SiteShell } from '@/ui/shell/site-shell';
import { NotFoundText } from './_components/not-found-text';

export default function NotFoundPage() {
  return (
    <SiteShell>
      <NotFoundText />
    </SiteShell>
  );
}
