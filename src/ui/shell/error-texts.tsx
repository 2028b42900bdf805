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

/** Hands the error page its words beforehand: it is a client component, and the machinery of messages would ride on every page for it. */
export function ErrorTextsProvider({ texts, children }: { texts: ErrorTexts; children: ReactNode }) {
  return <Texts value={texts}>{children}</Texts>;
}

/** The words of the error page, or null outside the layout that provides them. */
export function useErrorTexts(): ErrorTexts | null {
  return useContext(Texts);
}
