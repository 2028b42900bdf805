import { useLocale, useTranslations } from 'next-intl';
import type { NoteView } from '@/domain/notes/api';
import { SOAP_PARTS } from '@/domain/notes/schema';
import { dateInWords } from '@/domain/shared/format-time';
import { Icon } from '@/ui/kit/icon';
import { TimeText } from '@/ui/kit/time-text';
import { diagnosisText } from './diagnosis-text';

/** The note for reading, with what was added after it was signed. */
export function ReadNote({ note }: { note: NoteView | null }) {
  const t = useTranslations('consultation.page');
  const locale = useLocale();
  const written = SOAP_PARTS.filter((part) => note !== null && note[part] !== '');
  if (note === null || (written.length === 0 && note.diagnoses.length === 0)) return <p className="text-muted">{t('noteNone')}</p>;
  return (
    <div className="grid max-w-text gap-4">
      <dl className="grid gap-4">
        {written.map((part) => (
          <div key={part}>
            <dt className="font-semibold">{t(`noteParts.${part}`)}</dt>
            <dd className="whitespace-pre-wrap">{note[part]}</dd>
          </div>
        ))}
        {note.diagnoses.length > 0 && (
          <div>
            <dt className="font-semibold">{t('diagnoses')}</dt>
            <dd>{note.diagnoses.map(diagnosisText).join(', ')}</dd>
          </div>
        )}
        {note.followUpOn !== null && (
          <div>
            <dt className="font-semibold">{t('followUp')}</dt>
            <dd>{dateInWords(note.followUpOn, locale)}</dd>
          </div>
        )}
      </dl>
      {note.signedAt !== null && (
        <p className="flex items-center gap-2 text-small text-muted">
          <Icon name="badge-check" className="size-5 shrink-0" />
          <span>
            {t('signed')}: <TimeText at={note.signedAt} />
          </span>
        </p>
      )}
      {note.addenda.map(({ text, at }) => (
        <div key={at} className="border-l-3 border-line pl-3">
          <p className="text-small text-muted">
            {t('addendum')}: <TimeText at={at} />
          </p>
          <p className="whitespace-pre-wrap">{text}</p>
        </div>
      ))}
    </div>
  );
}
