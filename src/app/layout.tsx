import type { ReactNode } from 'react';
import './globals.css';

/** The document element is rendered by the locale layout, where the language is known. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return children;
}
