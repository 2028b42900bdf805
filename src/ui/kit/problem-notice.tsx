import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ProblemCode } from '@/domain/shared/problem';
import { Notice } from './notice';

type Props = { code: ProblemCode; action?: ReactNode };

/** A refusal in words, above the form it came back to. A client leaf that uses it needs the `problems` messages. */
export function ProblemNotice({ code, action }: Props) {
  const t = useTranslations('problems');
  return (
    <Notice kind="danger" live action={action}>
      {t(code)}
    </Notice>
  );
}
