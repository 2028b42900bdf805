import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { VisitRecord } from '@/domain/records/api';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { localDateOf } from '@/domain/shared/time';
import { AddendumForm } from '@/ui/notes/addendum-form';
import { ReadNote } from '@/ui/notes/read-note';
import { ChatTranscript } from './chat-transcript';
import { FollowUp } from './follow-up';
import { NoteAfter } from './note-after';
import type { NoteWords } from './note-words';
import { RxOpener } from './rx-opener';
import type { RxWords } from './rx-words';
import type { Words } from './words';
import type { FormErrors } from '@/ui/form-fields';
import { Facts } from '@/ui/kit/facts';
import { LinkButton } from '@/ui/kit/link-button';
import { Notice } from '@/ui/kit/notice';
import { Section } from '@/ui/kit/section';
import { RecordingList } from '@/ui/recordings/recording-list';
import { TimeText } from '@/ui/kit/time-text';

type Props = {
  record: VisitRecord;
  /** ISO instant. */
  now: string;
  /** The recording that is played, by its link. */
  playing: { id: string; url: string } | null;
  words: Words;
  /** For the doctor: the patient's chart, and who is next. */
  chart: ReactNode;
  noteWords: NoteWords | null;
  rx: RxWords | null;
  /** The doctor comes to write a prescription: its editor is open, also after the note is closed. */
  isRxOpen: boolean;
  next: ReactNode;
  /** This page's own localised path, and the key of its form. */
  here: string;
  formKey: string;
  errors: FormErrors | null;
};

/** What remains of an ended consultation; its doctor may still finish the note. */
export function Summary({ record, now, playing, words, noteWords, chart, rx, isRxOpen, next, ...form }: Props) {
  const { consultation: view, note, recordings, messages } = record;
  const t = useTranslations('consultation.page');
  const locale = useLocale();
  const { outcome, summary, selfRole } = view;
  const isFamily = selfRole === 'patient' || selfRole === 'caregiver';
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
      {isFamily && <FollowUp view={view} on={note?.followUpOn ?? null} today={localDateOf(now, CLINIC_TIME_ZONE)} />}
      <Section title={t('overTitle')} lead={isOpen ? t('noteOpen') : undefined}>
        <Facts
          facts={[
            // The title names one participant, and the reader is the other.
            { term: t('patient'), value: selfRole === 'caregiver' || selfRole === 'reader' ? view.patientName : undefined },
            { term: t('when'), value: <TimeText at={summary.startedAt ?? summary.endedAt} exact /> },
            { term: t('length'), value: t('minutes', { minutes: Math.round(summary.durationSeconds / 60) }) },
            { term: t('carried'), value: summary.media.map((medium) => t('medium', { medium })).join(', ') },
          ]}
        />
      </Section>
      {rx !== null && isRxOpen && (
        <div className="mt-6">
          <RxOpener id={view.id} words={rx} locale={locale} isFirst />
        </div>
      )}
      <div className={`mt-6 grid gap-6 border-t border-line pt-6 ${chart === null ? '' : 'lg:grid-cols-[1fr_22rem]'}`}>
        {chart !== null && <div className="lg:order-last">{chart}</div>}
        {note !== null && isOpen && noteWords !== null ? (
          <div className="grid content-start gap-6">
            <NoteAfter id={view.id} patientId={view.patientId} saved={note} words={words} noteWords={noteWords} locale={locale}>
              <ReadNote note={note} />
            </NoteAfter>
            {rx !== null && !isRxOpen && <RxOpener id={view.id} words={rx} locale={locale} />}
          </div>
        ) : (
          <Section title={t('noteTitle')}>
            <div className="grid gap-6">
              <ReadNote note={note} />
              {selfRole === 'doctor' && (note?.version ?? 0) > 0 && <AddendumForm id={view.id} {...form} />}
            </div>
          </Section>
        )}
      </div>
      {selfRole === 'doctor' && (note?.version ?? 0) > 0 && (
        <p className="mt-6">
          <LinkButton kind="quiet" href={`/consultations/${view.id}/note`}>
            {t('versions')}
          </LinkButton>
        </p>
      )}
      {isFamily && (
        <p className="mt-6">
          <LinkButton kind="quiet" href="/prescriptions">
            {t('prescriptions')}
          </LinkButton>
        </p>
      )}
      <div className="mt-6 empty:hidden">
        <RecordingList recordings={recordings} then={selfRole === 'patient' ? form.here : null} playing={playing} />
      </div>
      {messages !== null && messages.length > 0 && <ChatTranscript messages={messages} view={view} />}
    </>
  );
}
