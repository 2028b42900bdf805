import { useTranslations } from 'next-intl';
import type { FamilyLink } from '@/domain/family/api';
import { ActingFor } from '@/ui/family/acting-for';
import { Choice } from '@/ui/kit/choice';

type Props = {
  people: readonly FamilyLink[];
  selfId: string | null;
  name: string;
  chosen: readonly string[];
  errorCode: string | undefined;
};

/**
 * For whom the visit is. Somebody who helps several people chooses each time, so that a visit is never booked for the wrong one;
 * whoever can only book for one person is told for whom.
 */
export function ForWhom({ people, selfId, name, chosen, errorCode }: Props) {
  const t = useTranslations('family.acting');
  const [only] = people;
  if (only === undefined) return null;
  if (people.length === 1 && selfId === null) {
    return (
      <div>
        <ActingFor name={only.patientName} />
        <input type="hidden" name={name} value={only.patientId} />
        <ConsentText link={only} />
      </div>
    );
  }
  return (
    <Choice
      name={name}
      chosen={chosen}
      errorCode={errorCode}
      legend={t('forWhom')}
      required
      options={[
        ...(selfId === null ? [] : [{ value: selfId, label: t('myself') }]),
        ...people.map((link) => ({ value: link.patientId, label: link.patientName, hint: <ConsentText link={link} /> })),
      ]}
    />
  );
}

/** By what right: what the appointment records as the patient's consent. */
function ConsentText({ link: { kind, patientName: name } }: { link: FamilyLink }) {
  const t = useTranslations('family.acting');
  return kind === 'guardian' ? t('consentGuardian') : t('consent', { name });
}
