import type { ReactNode } from 'react';
import './globals.css';

/** The document itself is made one folder further in, where its language is known. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return children;
}
