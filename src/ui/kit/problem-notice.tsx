import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ProblemCode } from '@/domain/shared/problem';
import { Notice } from './notice';

type Props = { code: ProblemCode; action?: ReactNode };

/** A problem in words, above its form. Client components that use it need the `problems` messages. */
export function ProblemNotice({ code, action }: Props) {
  const t = useTranslations('problems');
  return (
    <Notice kind="danger" live action={action}>
      {t(code)}
    </Notice>
  );
}
