import { useTranslations } from 'next-intl';

/** The shape of what is coming, while a live part of a page waits for its first answer. */
export function LoadingState({ rows = 3 }: { rows?: number }) {
  const t = useTranslations('kit');
  return (
    <div role="status" className="grid gap-3">
      <p className="text-muted">{t('loading')}</p>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} aria-hidden className="h-16 animate-wait rounded-lg bg-tint" />
      ))}
    </div>
  );
}
