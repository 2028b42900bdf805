import { useTranslations } from 'next-intl';
import type { Medication } from '@/domain/medications/schema';

type Props = { medication: Pick<Medication, 'id' | 'name' | 'pictureVersion'>; size: 'small' | 'large' };

const LOOKS = { small: { pixels: 64, look: 'size-16' }, large: { pixels: 160, look: 'size-40' } } as const;

/** The picture of a medicine's box, by which somebody who does not read finds it; nothing where there is none. */
export function BoxPicture({ medication: { id, name, pictureVersion }, size }: Props) {
  const t = useTranslations('medications.picture');
  if (pictureVersion === undefined) return null;
  const { pixels, look } = LOOKS[size];
  return (
    // eslint-disable-next-line @next/next/no-img-element
    <img
      src={`/api/medications/${id}/picture?v=${pictureVersion}`}
      alt={t('of', { name })}
      width={pixels}
      height={pixels}
      loading="lazy"
      className={`${look} shrink-0 rounded-lg bg-tint object-cover`}
    />
  );
}
