import { NextIntlClientProvider, type Messages } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

type Props = { namespaces: readonly (keyof Messages)[]; children: ReactNode };

/**
 * Provides the client components inside with the locale, the time zone, and the messages of the named namespaces; the rest
 * stays on the server. Components outside it get their few texts as props, which is cheaper.
 */
export async function ClientMessages({ namespaces, children }: Props) {
  const all = await getMessages();
  const picked = Object.fromEntries(namespaces.map((name) => [name, all[name]]));
  return <NextIntlClientProvider messages={picked}>{children}</NextIntlClientProvider>;
}
