import { useTranslations } from 'next-intl';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { ROLES, type Role } from '@/domain/shared/principal';
import type { accountApi } from '@/domain/accounts/api';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { formFields } from '@/ui/form-fields';
import { RoleIcon } from '@/ui/kit/role-icon';
import { Icon } from '@/ui/kit/icon';

type Person = { name: string; role: Role; identifier: string };

type Props = { people: readonly Person[]; then: string; home: string };

/** The demo accounts as one-tap sign-ins; only in a demo clinic. */
export function DemoPeople({ people, then, home }: Props) {
  const t = useTranslations();
  return (
    <section aria-labelledby="demo" className="mt-8 border-t border-line pt-6">
      <h2 id="demo" className="text-title">
        {t('signIn.demoTitle')}
      </h2>
      <p className="mt-1 mb-4 max-w-text text-muted">{t('signIn.demoText')}</p>
      {ROLES.map((role) => (
        <details key={role} open={role === 'patient'} className="group border-t border-line last:border-b">
          <summary className="flex min-h-14 list-none items-center gap-3 font-semibold [&::-webkit-details-marker]:hidden">
            <RoleIcon role={role} className="size-6 text-act" />
            <span>{t(`roles.${role}`)}</span>
            <span className="text-small font-normal text-muted">{people.filter((person) => person.role === role).length}</span>
            <Icon name="chevron-right" className="ml-auto size-6 text-muted group-open:rotate-90" />
          </summary>
          <ul className="grid gap-2 pb-4 sm:grid-cols-2 md:grid-cols-3">
            {people
              .filter((person) => person.role === role)
              .map((person) => (
                <li key={person.identifier}>
                  {/* The requested page is nearly always a patient's; other roles would not find it. */}
                  <OneTap person={person} then={role === 'patient' ? then : home} />
                </li>
              ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function OneTap({ person, then }: { person: Person; then: string }) {
  const { hidden } = formFields<SentBodyOf<typeof accountApi.signIn>>(null);
  return (
    <form method="post" action="/api/auth/session">
      <input {...hidden('identifier', person.identifier)} />
      <input {...hidden('password', DEMO_PASSWORD)} />
      <input type="hidden" name="_then" value={then} />
      <button
        type="submit"
        className="flex min-h-12 w-full flex-col justify-center rounded-lg border border-edge bg-raised px-3.5 py-2 text-left hover:border-act hover:bg-tint"
      >
        <span className="font-medium">{person.name}</span>
        <span className="text-small text-muted">{person.identifier}</span>
      </button>
    </form>
  );
}
