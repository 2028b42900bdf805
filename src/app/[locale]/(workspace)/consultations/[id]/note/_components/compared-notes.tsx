import { useLocale, useTranslations } from 'next-intl';
import { compareTexts, type Stretch } from '@/domain/notes/compare';
import { SOAP_PARTS, type SoapNoteText } from '@/domain/notes/schema';
import { dateInWords } from '@/domain/shared/format-time';
import type { Locale } from '@/domain/shared/primitives';
import { diagnosisText } from '@/ui/notes/diagnosis-text';

type Props = { before: SoapNoteText | null; after: SoapNoteText };

/** Two notes part by part: on the left what went, on the right what came; marked by a line as well as by colour. */
export function ComparedNotes({ before, after }: Props) {
  const t = useTranslations('consultation.page');
  const locale = useLocale();
  const left = before && textsOf(before, locale);
  const right = textsOf(after, locale);
  return (
    <dl className="grid gap-5">
      {right.map(({ part, text }, place) => {
        const earlier = left?.[place]?.text ?? '';
        if (text === '' && earlier === '') return null;
        const stretches = compareTexts(earlier, text);
        return (
          <div key={part} className="border-t border-line pt-3">
            <dt className="mb-2 font-semibold">{labelOf(part, t)}</dt>
            <dd className={left === null ? '' : 'grid gap-4 md:grid-cols-2'}>
              {left !== null && <Side stretches={stretches} shown="removed" />}
              <Side stretches={left === null ? [{ kind: 'same', text }] : stretches} shown="added" />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

type Words = ReturnType<typeof useTranslations<'consultation.page'>>;
type Part = (typeof SOAP_PARTS)[number] | 'diagnoses' | 'followUp';

function labelOf(part: Part, t: Words): string {
  return part === 'diagnoses' || part === 'followUp' ? t(part) : t(`noteParts.${part}`);
}

function textsOf(note: SoapNoteText, locale: Locale): { part: Part; text: string }[] {
  return [
    ...SOAP_PARTS.map((part) => ({ part, text: note[part] })),
    { part: 'diagnoses', text: note.diagnoses.map(diagnosisText).join(', ') },
    { part: 'followUp', text: note.followUpOn === null ? '' : dateInWords(note.followUpOn, locale) },
  ];
}

function Side({ stretches, shown }: { stretches: readonly Stretch[]; shown: 'removed' | 'added' }) {
  const own = stretches.filter(({ kind }) => kind === 'same' || kind === shown);
  return (
    <p className="min-w-0 wrap-break-word whitespace-pre-wrap">
      {own.map((stretch, place) => (
        <Marked key={place} {...stretch} />
      ))}
    </p>
  );
}

function Marked({ kind, text }: Stretch) {
  if (kind === 'same') return text;
  if (kind === 'removed') return <del className="bg-danger-tint text-danger">{text}</del>;
  return <ins className="bg-tint font-semibold decoration-act decoration-2 underline-offset-2">{text}</ins>;
}
