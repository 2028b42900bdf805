import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { localePath } from '@/i18n/locale-path';
import { Button } from './button';
import { Icon } from './icon';
import { LinkButton } from './link-button';
import { addressOf, type ListView } from './list-view';

type Props = {
  view: Pick<ListView, 'path' | 'filters' | 'kept'>;
  /** Filters that have no field here, such as the tab that is open. */
  keeps?: Readonly<Record<string, string | undefined>>;
  /** Behind this title where nothing is filtered: on a phone, fields come before what one looks for. */
  foldedAs?: string;
  /** Fields named as the filters. */
  children: ReactNode;
};

/** The filters of a list: a GET form, so that what is shown has an address and works without script. */
export function FilterForm({ view: { path, filters, kept }, keeps = {}, foldedAs, children }: Props) {
  const t = useTranslations('kit');
  const hidden = Object.entries({ ...keeps, ...kept }).filter((entry) => entry[1] !== undefined);
  const isFiltered = Object.entries(filters).some(([name, value]) => value !== undefined && value !== '' && !(name in keeps));
  const form = (
    <form
      method="get"
      action={localePath(path, useLocale())}
      className="grid items-end gap-3 sm:flex sm:flex-wrap sm:*:max-w-80 sm:*:grow sm:*:basis-44"
    >
      {hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div className="flex flex-wrap gap-3 *:grow sm:*:grow-0">
        <Button icon={<Icon name="search" className="size-5" />}>{t('filter')}</Button>
        {isFiltered && (
          <LinkButton kind="quiet" href={addressOf(path, { ...keeps, ...kept })}>
            {t('clear')}
          </LinkButton>
        )}
      </div>
    </form>
  );
  return (
    <search className="mb-5 block">
      {foldedAs === undefined ? (
        form
      ) : (
        <details open={isFiltered} className="rounded-lg border border-line px-4">
          <summary className="flex min-h-12 cursor-pointer items-center font-semibold text-act">{foldedAs}</summary>
          <div className="py-3">{form}</div>
        </details>
      )}
    </search>
  );
}
