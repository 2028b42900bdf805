import { useTranslations } from 'next-intl';
import type { familyApi } from '@/domain/family/api';
import { GUARDIAN_RELATIONS } from '@/domain/family/schema';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { Choice } from '@/ui/kit/choice';

/** What the adult says to be to the child. */
export function RelationChoice({ formErrors }: { formErrors: FormErrors | null }) {
  const t = useTranslations('family.children');
  const { choice } = formFields<SentBodyOf<typeof familyApi.addDependant>>(formErrors);
  return (
    <div className="mb-6 max-w-text">
      <Choice
        {...choice('relation')}
        legend={t('you')}
        required
        layout="grid"
        options={GUARDIAN_RELATIONS.map((relation) => ({ value: relation, label: t(`relation.${relation}`) }))}
      />
    </div>
  );
}
