'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** A PDF inside the page, where the browser has a viewer of its own; Androids and most iPhones open it in an app instead. */
export function PdfFrame({ url, title, none }: { url: string; title: string; none: string }) {
  const hasViewer = useSyncExternalStore(
    never,
    () => navigator.pdfViewerEnabled,
    () => false,
  );
  if (!hasViewer) return <p className="max-w-text text-muted">{none}</p>;
  return <iframe src={url} title={title} className="h-[80vh] w-full rounded-lg border border-line bg-tint" />;
}
