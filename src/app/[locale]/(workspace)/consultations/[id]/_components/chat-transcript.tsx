import { useTranslations } from 'next-intl';
import type { ChatMessage } from '@/domain/consultations/call';
import type { ConsultationView } from '@/domain/consultations/view';
import { Section } from '@/ui/kit/section';
import { TimeText } from '@/ui/kit/time-text';

type Props = {
  messages: readonly ChatMessage[];
  view: Pick<ConsultationView, 'selfRole' | 'patientName' | 'doctorName'>;
};

/** The chat of an ended consultation, for reading. */
export function ChatTranscript({ messages, view: { selfRole, patientName, doctorName } }: Props) {
  const t = useTranslations('record');
  const nameOf = (role: ChatMessage['role']) => {
    if (role === selfRole) return t('you');
    return role === 'doctor' ? doctorName : patientName;
  };
  return (
    <Section title={t('chatTitle')}>
      <ol className="grid max-w-text gap-3">
        {messages.map(({ id, role, text, at }) => (
          <li key={id}>
            <p className="text-small text-muted">
              <span className="font-semibold">{nameOf(role)}</span> · <TimeText at={at} />
            </p>
            <p className="whitespace-pre-wrap">{text}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
