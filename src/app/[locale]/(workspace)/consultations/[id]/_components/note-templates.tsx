import { useId } from 'react';
import { withTemplate } from '@/domain/notes/phrases';
import type { Locale } from '@/domain/shared/primitives';
import { localePath } from '@/i18n/locale-path';
import { interpolate } from '@/ui/interpolate';
import { INPUT_LOOK } from '@/ui/kit/input-look';
import { NOTE_PARTS, type NoteText } from './note-draft';
import type { NoteWords } from './note-words';
import type { NoteTemplateLists } from './use-note-templates';

type Props = {
  /** Of the consultation. */
  id: string;
  templates: NoteTemplateLists;
  words: NoteWords;
  locale: Locale;
  text: NoteText;
  onUse: <P extends keyof NoteText>(part: P, value: NoteText[P]) => void;
};

/** Puts a template under what is already written, and names the phrases. */
export function NoteTemplates({ id, templates: { templates, phrases }, words, locale, text, onUse }: Props) {
  const selectId = useId();
  const use = (chosen: string) => {
    const template = templates.find((one) => one.id === chosen);
    if (template === undefined) return;
    const filled = withTemplate(text, template.parts);
    for (const part of NOTE_PARTS) if (filled[part] !== text[part]) onUse(part, filled[part]);
  };
  return (
    <div className="grid gap-1.5">
      {templates.length > 0 && (
        <>
          <label htmlFor={selectId} className="font-semibold">
            {words.template}
          </label>
          <select id={selectId} className={INPUT_LOOK} value="" onChange={({ target }) => use(target.value)}>
            <option value="">{words.templateNone}</option>
            {templates.map(({ id: value, name, orgName }) => (
              <option key={value} value={value}>
                {orgName === undefined ? name : `${name} (${orgName})`}
              </option>
            ))}
          </select>
        </>
      )}
      {phrases.length > 0 && (
        <p className="text-small text-muted">{interpolate(words.phrases, { list: phrases.map(({ name }) => `.${name}`).join(' ') })}</p>
      )}
      <a
        href={localePath(`/consultations/${id}/note`, locale)}
        target="_blank"
        rel="noreferrer"
        className="inline-flex min-h-12 items-center justify-self-start text-act underline underline-offset-4"
      >
        {words.compare}
      </a>
      <a
        href={localePath('/note-templates', locale)}
        target="_blank"
        rel="noreferrer"
        className="inline-flex min-h-12 items-center justify-self-start text-act underline underline-offset-4"
      >
        {words.manage}
      </a>
    </div>
  );
}
