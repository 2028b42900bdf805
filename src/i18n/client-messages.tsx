import { NextIntlClientProvider, type Messages } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

type Props = { namespaces: readonly (keyof Messages)[]; children: ReactNode };

/** Gives the client leaves inside it the messages of the named namespaces, and no others: the rest stays on the server. */
export async function ClientMessages({ namespaces, children }: Props) {
  const all = await getMessages();
  const picked = Object.fromEntries(namespaces.map((name) => [name, all[name]]));
  return <NextIntlClientProvider messages={picked}>{children}</NextIntlClientProvider>;
}
