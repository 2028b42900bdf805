'use client';

import { createContext, useContext, type ReactNode } from 'react';

export type ErrorTexts = {
  title: string;
  text: string;
  retry: string;
  home: string;
  digest: string;
  homeHref: string;
};

const Texts = createContext<ErrorTexts | null>(null);

/**
 * Passes the error page its texts in advance: it is a client component, and the message code would otherwise be in every page.
 */
export function ErrorTextsProvider({ texts, children }: { texts: ErrorTexts; children: ReactNode }) {
  return <Texts value={texts}>{children}</Texts>;
}

/** The texts of the error page, or null outside the layout that provides them. */
export function useErrorTexts(): ErrorTexts | null {
  return useContext(Texts);
}
