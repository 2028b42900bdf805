import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import type { Locale } from '@/domain/shared/primitives';
import { DEVICE_SILENCE } from '@/domain/vitals/schema';
import { localePath } from '@/i18n/locale-path';
import { formKey, pageCtx, readOrNotFound } from '@/server/platform/page';
import { getAlert } from '@/server/vitals/get-alert';
import { Button } from '@/ui/kit/button';
import { LinkButton } from '@/ui/kit/link-button';
import { TimeText } from '@/ui/kit/time-text';
import { EmergencyNumbers } from '@/ui/shell/emergency-numbers';
import { MAIN_ID } from '@/ui/shell/skip-link';
import { AlertTitle } from '@/ui/vitals/alert-title';
import { ValueText } from '@/ui/vitals/value-text';

type Props = { params: Promise<{ locale: Locale; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vitals');
  return { title: t('alerts.see') };
}

/** What to do now about a dangerous reading and whom to call, and nothing else: no menu, no footer. */
export default async function EmergencyPage({ params }: Props) {
  const { locale, id } = await params;
  const ctx = await pageCtx(['patient', 'caregiver', 'doctor'], { locale, path: `/emergency/${id}` });
  const alert = await readOrNotFound(getAlert(ctx, id));
  const { patientId, patientName, metric, latest, lastAt, level, state, contact, acknowledgedByName } = alert;
  const readings = `/vitals?for=${patientId}`;
  if (state === 'closed') redirect(localePath(readings, locale));
  const t = await getTranslations('vitals');
  return (
    <main id={MAIN_ID} className="mx-auto grid min-h-dvh max-w-text content-center gap-6 px-4 py-8">
      <div>
        <p className="text-lead">{patientName}</p>
        <h1 className="text-title font-bold text-danger">
          <AlertTitle alert={alert} />
        </h1>
        {metric !== DEVICE_SILENCE && (
          <p>
            <ValueText metric={metric} value={latest} /> · <TimeText at={lastAt} />
          </p>
        )}
      </div>
      <p className="text-lead font-semibold">{t(`alerts.doNow.${metric === DEVICE_SILENCE ? 'silence' : level}`)}</p>
      <div className="grid gap-3">
        <EmergencyNumbers />
        {contact !== null && (
          <a
            href={`tel:${contact.phone}`}
            className="flex min-h-14 items-center rounded-lg border border-danger bg-paper px-4 py-1 font-semibold text-danger hover:bg-danger-tint"
          >
            {t('alerts.contact', { name: contact.name })} · {contact.phone}
          </a>
        )}
      </div>
      {state === 'open' ? (
        <form method="post" action={`/api/iot/alerts/${id}/acknowledge`}>
          <input type="hidden" name="_then" value={localePath(`/emergency/${id}`, locale)} />
          <input type="hidden" name="_key" value={formKey()} />
          <Button wide>{t('alerts.acknowledge')}</Button>
        </form>
      ) : (
        <p role="status">{acknowledgedByName === undefined ? t('alerts.seen') : t('alerts.seenBy', { name: acknowledgedByName })}</p>
      )}
      <LinkButton kind="quiet" href={readings}>
        {t('back')}
      </LinkButton>
    </main>
  );
}
