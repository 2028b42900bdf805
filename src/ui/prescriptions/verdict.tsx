import { useTranslations } from 'next-intl';
import type { Verified } from '@/domain/prescriptions/views';
import { Notice } from '@/ui/kit/notice';
import { Section } from '@/ui/kit/section';
import { DispensedList } from './dispensed-list';
import { RxFacts } from './rx-facts';
import { RxItems } from './rx-items';
import { RxStatus } from './rx-status';

/** What a code turned out to be: what was signed, to be compared with the paper, or that it was changed. */
export function Verdict({ verified: { status, prescription: rx, dispensed } }: { verified: Verified }) {
  const t = useTranslations('prescriptions');
  if (rx === null || status === null) {
    return (
      <div className="mt-6">
        <Notice kind="danger" title={t('notAuthentic')} live>
          {t('notAuthenticText')}
        </Notice>
      </div>
    );
  }
  return (
    <div className="mt-6 grid gap-5">
      <Notice kind={status === 'valid' ? 'done' : 'needs'} title={<RxStatus status={status} />} live>
        {t('authentic')}
      </Notice>
      <RxFacts rx={rx} />
      <Section title={t('one')}>
        <RxItems items={rx.items} left={rx.left} />
      </Section>
      <DispensedList dispensed={dispensed} items={rx.items} />
    </div>
  );
}
