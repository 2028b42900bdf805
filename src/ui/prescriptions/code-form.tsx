import { useTranslations } from 'next-intl';
import type { FormErrors } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { Icon } from '@/ui/kit/icon';
import { Notice } from '@/ui/kit/notice';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { CodeScanner, type ScanWords } from '@/ui/scanning/code-scanner';
import { OfflineVerifier, type OfflineWords } from './offline-verifier';

type Props = {
  /** The page that shows the answer; the code travels there in a sealed cookie and stands in no address. */
  then: string;
  flash: FormErrors | null;
  scanWords: ScanWords;
  offlineWords: OfflineWords;
  /** The page is open to anybody, so a phone may keep it. */
  isKept?: boolean;
};

const EXAMPLE = 'RX-7K2M-9QTD-4HVN';

/** The code of a prescription, scanned, or its number, typed. It posts natively. */
export function CodeForm({ then, flash, scanWords, offlineWords, isKept = false }: Props) {
  const t = useTranslations('prescriptions');
  return (
    <form method="post" action="/api/prescriptions/verify" className="grid max-w-[28rem] gap-4">
      <input type="hidden" name="_then" value={then} />
      <input type="hidden" name="_keep" value="1" />
      {flash?.code === 'not-found' && (
        <Notice kind="danger" title={t('unknown')} live>
          {t('unknownText')}
        </Notice>
      )}
      {flash !== null && flash.code !== 'not-found' && <ProblemNotice code={flash.code} />}
      <Field
        name="code"
        label={t('codeLabel')}
        hint={t('codeHint', { example: EXAMPLE })}
        defaultValue={flash?.values['code'] ?? ''}
        required
        maxLength={2000}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <CodeScanner words={scanWords} reads="prescription" />
      <Button wide icon={<Icon name="badge-check" className="size-5 shrink-0" />}>
        {t('checkNow')}
      </Button>
      <OfflineVerifier words={offlineWords} isKept={isKept} />
    </form>
  );
}
