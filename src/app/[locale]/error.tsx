'use client';

import { ErrorState } from '@/ui/kit/error-state';
import { buttonLook } from '@/ui/kit/button-look';
import { useErrorTexts } from '@/ui/shell/error-texts';

type Props = { error: unknown; retry: () => void };

function digestOf(error: unknown): string | undefined {
  return error instanceof Error && 'digest' in error ? String(error.digest) : undefined;
}

export default function BrokenPage({ error, retry }: Props) {
  const texts = useErrorTexts();
  if (texts === null) throw error;
  const digest = digestOf(error);
  return (
    <main className="mx-auto max-w-page px-4 py-8">
      <ErrorState
        title={texts.title}
        action={
          <>
            <button type="button" className={buttonLook('main')} onClick={retry}>
              {texts.retry}
            </button>
            <a href={texts.homeHref} className={buttonLook('quiet')}>
              {texts.home}
            </a>
          </>
        }
      >
        <p>{texts.text}</p>
        {digest !== undefined && (
          <p className="mt-2 text-small">
            {texts.digest} <code className="font-semibold text-ink">{digest}</code>
          </p>
        )}
      </ErrorState>
    </main>
  );
}
