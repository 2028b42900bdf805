import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { publicPageCtx, readOrNotFound } from '@/server/platform/page';
import { openLink } from '@/server/prescriptions/links';
import { PageTitle } from '@/ui/kit/page-title';
import { PrescriptionPaper } from '@/ui/prescriptions/prescription-paper';

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prescriptions');
  return { title: t('one'), robots: { index: false, follow: false }, referrer: 'no-referrer' };
}

/** A prescription behind a shared link, for whoever has it. */
export default async function SharedPrescriptionPage({ params }: Props) {
  const { token } = await params;
  const ctx = await publicPageCtx();
  const rx = await readOrNotFound(openLink(ctx, token));
  const t = await getTranslations('prescriptions');
  return (
    <>
      <PageTitle title={t('oneOf', { name: rx.patient.name })} lead={t('by', { name: rx.prescriber.name })} />
      <PrescriptionPaper
        rx={rx}
        pdfHref={ctx.ports.pdf.isAvailable() ? `/api/prescription-links/${token}/pdf?locale=${await getLocale()}` : null}
      />
    </>
  );
}
