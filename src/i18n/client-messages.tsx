import { NextIntlClientProvider, type Messages } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

type Props = { namespaces: readonly (keyof Messages)[]; children: ReactNode };

/**
 * Gives the client leaves inside it the language, the time zone, and the messages of the named namespaces; the rest stays on
 * the server. Without it around them, leaves know nothing of next-intl: a few words are cheaper handed over as props.
 */
export async function ClientMessages({ namespaces, children }: Props) {
  const all = await getMessages();
  const picked = Object.fromEntries(namespaces.map((name) => [name, all[name]]));
  return <NextIntlClientProvider messages={picked}>{children}</NextIntlClientProvider>;
}
