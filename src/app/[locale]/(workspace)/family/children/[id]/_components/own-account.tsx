import { useLocale, useTranslations } from 'next-intl';
import { localePath } from '@/i18n/locale-path';
import { InvitationCode } from '@/ui/family/invitation-code';
import { Button } from '@/ui/kit/button';
import { Icon } from '@/ui/kit/icon';
import { Section } from '@/ui/kit/section';

type Props = {
  patientId: string;
  name: string;
  formKey: string;
  /** The code that was just made. */
  made: false | { code: string; qr: string; validUntil: string };
};

/** The way to an account of the child's own: a code that the child enters on another phone. */
export function OwnAccount({ patientId, name, formKey, made }: Props) {
  const t = useTranslations('family.children');
  const then = localePath(`/family/children/${patientId}?code={code}#own`, useLocale());
  return (
    <div id="own" className="mt-8 border-t border-line pt-6">
      {made === false ? (
        <Section title={t('ownTitle')} lead={t('ownLead', { name })}>
          <form method="post" action={`/api/users/family/dependants/${patientId}/handover`}>
            <input type="hidden" name="_key" value={formKey} />
            <input type="hidden" name="_then" value={then} />
            <Button kind="quiet" icon={<Icon name="key-round" className="size-5 shrink-0" />}>
              {t('ownMake', { name })}
            </Button>
          </form>
        </Section>
      ) : (
        <Section title={t('ownCode', { name })} lead={t('ownCodeLead')}>
          <InvitationCode {...made} />
        </Section>
      )}
    </div>
  );
}
