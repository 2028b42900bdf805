import { useTranslations } from 'next-intl';
import { Icon } from './icon';

type Props = { id: string; code: string };

/** A field's error in words. A code without a translation shows "please check this". */
export function FieldError({ id, code }: Props) {
  const t = useTranslations('problems.fields');
  const known = t.has(code as 'wrong') ? (code as 'wrong') : 'wrong';
  return (
    <p id={id} className="flex items-start gap-2 font-medium text-danger">
      <Icon name="circle-exclamation-point" className="mt-1 size-5 shrink-0" />
      {t(known)}
    </p>
  );
}
