import type { NoteView } from '@/domain/notes/api';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { VisitRecord } from '@/domain/records/api';
import { ChatTranscript } from './chat-transcript';
import { NoteAfter } from './note-after';
import { NOTE_PARTS } from './note-draft';
import { RxOpener } from './rx-opener';
import type { RxWords } from './rx-words';
import type { Words } from './words';
import { Facts } from '@/ui/kit/facts';
import { LinkButton } from '@/ui/kit/link-button';
import { Notice } from '@/ui/kit/notice';
import { Section } from '@/ui/kit/section';
import { TimeText } from '@/ui/kit/time-text';

type Props = {
  record: VisitRecord;
  /** ISO instant. */
  now: string;
  words: Words;
  /** For the doctor: the patient's chart, and who is next. */
  chart: ReactNode;
  rx: RxWords | null;
  next: ReactNode;
};

/** What remains of an ended consultation; its doctor may still finish the note. */
export function Summary({ record: { consultation: view, note, messages }, now, words, chart, rx, next }: Props) {
  const t = useTranslations('consultation.page');
  const locale = useLocale();
  const { outcome, summary, selfRole } = view;
  if (summary === null) return null;
  if (outcome !== 'completed') {
    return (
      <>
        {next}
        <Notice kind="needs" title={outcome === 'no_show' ? t('noShowTitle') : t('abandonedTitle')}>
          {outcome === 'no_show' && selfRole === 'patient' ? t('noShowPatient') : undefined}
        </Notice>
      </>
    );
  }
  const isOpen = (note?.editableUntil ?? '') > now;
  return (
    <>
      {next}
      <Section title={t('overTitle')} lead={isOpen ? t('noteOpen') : undefined}>
        <Facts
          facts={[
            // The title names one participant, and the reader is the other.
            { term: t('patient'), value: selfRole === 'caregiver' ? view.patientName : undefined },
            { term: t('when'), value: <TimeText at={summary.startedAt ?? summary.endedAt} exact /> },
            { term: t('length'), value: t('minutes', { minutes: Math.round(summary.durationSeconds / 60) }) },
            { term: t('carried'), value: summary.media.map((medium) => t('medium', { medium })).join(', ') },
          ]}
        />
      </Section>
      <div className={`mt-6 grid gap-6 border-t border-line pt-6 ${chart === null ? '' : 'lg:grid-cols-[1fr_22rem]'}`}>
        {chart !== null && <div className="lg:order-last">{chart}</div>}
        {note !== null && isOpen ? (
          <div className="grid content-start gap-6">
            <NoteAfter id={view.id} saved={note} words={words}>
              <ReadNote note={note} />
            </NoteAfter>
            {rx !== null && <RxOpener id={view.id} words={rx} locale={locale} />}
          </div>
        ) : (
          <Section title={t('noteTitle')}>
            <ReadNote note={note} />
          </Section>
        )}
      </div>
      {selfRole !== 'doctor' && (
        <p className="mt-6">
          <LinkButton kind="quiet" href="/prescriptions">
            {t('prescriptions')}
          </LinkButton>
        </p>
      )}
      {messages !== null && messages.length > 0 && <ChatTranscript messages={messages} view={view} />}
    </>
  );
}

/** The note for reading. */
function ReadNote({ note }: { note: NoteView | null }) {
  const t = useTranslations('consultation.page');
  const written = NOTE_PARTS.filter((part) => note !== null && note[part] !== '');
  if (note === null || written.length === 0) return <p className="text-muted">{t('noteNone')}</p>;
  return (
    <dl className="grid max-w-text gap-4">
      {written.map((part) => (
        <div key={part}>
          <dt className="font-semibold">{t(`noteParts.${part}`)}</dt>
          <dd className="whitespace-pre-wrap">{note[part]}</dd>
        </div>
      ))}
    </dl>
  );
}
