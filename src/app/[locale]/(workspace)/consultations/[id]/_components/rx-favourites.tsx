'use client';

import { useCallback, useState, type FormEvent } from 'react';
import type { FavouriteView } from '@/domain/prescriptions/favourite-api';
import type { RxItem } from '@/domain/prescriptions/schema';
import { interpolate } from '@/ui/interpolate';
import { Button } from '@/ui/kit/button';
import { Combobox } from '@/ui/kit/combobox';
import { INPUT_LOOK } from '@/ui/kit/input-look';
import { TextField } from '@/ui/kit/text-field';
import type { RxWords } from './rx-words';
import { useFavourites } from './use-favourites';

type Props = {
  /** What is written now, as it would be written again. */
  written: readonly RxItem[];
  words: RxWords;
  onInsert: (items: readonly RxItem[]) => void;
};

/** The doctor's sets of medicines, by keyboard alone: a name, Enter, and all of one is written; and what is written, kept under a name. */
export function RxFavourites({ written, words, onInsert }: Props) {
  const favourites = useFavourites();
  const { items, state } = favourites;
  const [text, setText] = useState('');
  const search = useCallback(
    (typed: string) => Promise.resolve(items.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()))),
    [items],
  );
  return (
    <div className="grid gap-3">
      {items.length > 0 && (
        <Combobox<FavouriteView>
          label={words.favourite}
          hint={words.favouriteHint}
          text={text}
          onType={setText}
          search={search}
          keyOf={({ id }) => id}
          onChoose={({ items: kept }) => {
            onInsert(kept);
            setText('');
          }}
          maxLength={60}
        >
          {({ name, orgName, items: kept }) => (
            <>
              <span className="font-semibold">{name}</span>
              <span className="block text-small text-muted">
                {[interpolate(words.favouriteCount, { count: String(kept.length) }), orgName].filter(Boolean).join(' · ')}
              </span>
            </>
          )}
        </Combobox>
      )}
      {(items.length > 0 || written.length > 0) && (
        <details>
          <summary className="flex min-h-12 items-center font-semibold text-act">{words.favourites}</summary>
          <div className="grid gap-4">
            <p role="status" className="text-small text-muted empty:hidden">
              {state === 'idle' ? '' : words.favouriteStates[state]}
            </p>
            {written.length > 0 && <KeepForm written={written} words={words} {...favourites} />}
            <ul className="divide-y divide-line empty:hidden">
              {items.map(
                (one) => one.mayChange && <OwnFavourite key={`${one.id}@${String(one.version)}`} one={one} words={words} {...favourites} />,
              )}
            </ul>
          </div>
        </details>
      )}
    </div>
  );
}

type Lists = Pick<ReturnType<typeof useFavourites>, 'keep' | 'manages' | 'rename' | 'remove'>;

function KeepForm({ written, words, manages, keep }: Lists & Pick<Props, 'written' | 'words'>) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const orgId = String(form.get('orgId') ?? '');
    void keep(String(form.get('favouriteName')).trim(), written, orgId === '' ? undefined : orgId);
    event.currentTarget.reset();
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      <TextField name="favouriteName" label={words.favouriteName} required maxLength={60} autoComplete="off" />
      {manages.length > 0 && (
        <label className="grid gap-1.5 font-semibold">
          {words.favouriteFor}
          <select name="orgId" className={`${INPUT_LOOK} font-normal`}>
            <option value="">{words.favouriteMine}</option>
            {manages.map(({ orgId, name }) => (
              <option key={orgId} value={orgId}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <Button kind="quiet">{interpolate(words.favouriteKeep, { count: String(written.length) })}</Button>
    </form>
  );
}

function OwnFavourite({ one, words, rename, remove }: Lists & { one: FavouriteView; words: RxWords }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void rename(one, String(new FormData(event.currentTarget).get('name')).trim());
  };
  return (
    <li className="py-3">
      <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
        <div className="grow">
          <TextField
            name="name"
            label={[one.name, one.orgName].filter(Boolean).join(' · ')}
            defaultValue={one.name}
            required
            maxLength={60}
            autoComplete="off"
          />
        </div>
        <Button kind="quiet" aria-label={interpolate(words.favouriteRenameOf, { name: one.name })}>
          {words.favouriteRename}
        </Button>
        <Button type="button" kind="quiet" aria-label={interpolate(words.removeOf, { name: one.name })} onClick={() => void remove(one)}>
          {words.remove}
        </Button>
      </form>
    </li>
  );
}
