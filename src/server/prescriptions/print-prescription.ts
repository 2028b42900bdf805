import type { Paper, PrescriptionView, RxCard } from '@/domain/prescriptions/views';
import { readCode } from '@/domain/prescriptions/rx-code';
import { sayDose, sayFrequency } from '@/domain/prescriptions/say-dosage';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { problem } from '@/domain/shared/problem';
import { dateInWords } from '@/domain/shared/format-time';
import type { Locale } from '@/domain/shared/primitives';
import { localDateOf } from '@/domain/shared/time';
import { prescriptionWords } from '@/i18n/prescription-words';
import type { ReadCtx } from '@/server/platform/ctx';
import { httpReply, type HttpReply } from '@/server/platform/http/http-reply';
import { getPrescription } from './get-prescription';
import { openLink } from './links';
import { verifyPrescription } from './verify-prescription';

type Printed = Omit<RxCard, 'left'> & Partial<Pick<PrescriptionView, 'code' | 'diagnoses' | 'tests' | 'advice' | 'followUpOn'>>;

/**
 * A prescription as a PDF in the reader's language: generic names in capitals, the registration number, the code. It says what was signed and
 * nothing that changes, so it is the same bytes every time. Throws `not-found` for people who may not see it.
 */
export async function printPrescription(ctx: ReadCtx, { id, ...paper }: Paper & { id: string }): Promise<HttpReply<Uint8Array>> {
  return print(ctx, await getPrescription(ctx, id), paper);
}

/** The same behind a shared link. Throws `not-found` for one that opens nothing. */
export async function printShared(ctx: ReadCtx, { token, ...paper }: Paper & { token: string }): Promise<HttpReply<Uint8Array>> {
  return print(ctx, await openLink(ctx, token), paper);
}

/** The pharmacy's copy: no more than the paper shows to whoever holds it. Throws `not-found` for what is not what was signed here. */
export async function printVerified(ctx: ReadCtx, { code, ...paper }: Paper & { code: string }): Promise<HttpReply<Uint8Array>> {
  const { prescription } = await verifyPrescription(ctx, code);
  if (prescription === null) throw problem('not-found');
  return print(ctx, { ...prescription, ...(readCode(code) !== null && { code }) }, paper);
}

async function print(ctx: ReadCtx, rx: Printed, { locale = ctx.principal?.locale ?? 'en', size }: Paper): Promise<HttpReply<Uint8Array>> {
  const pdf = await ctx.ports.pdf.render({ template: 'prescription', madeAt: rx.issuedAt, data: toPaper(rx, locale, size) });
  return httpReply(200, pdf, {
    'content-disposition': `inline; filename="${rx.number}.pdf"`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  });
}

function toPaper(rx: Printed, locale: Locale, paper: Paper['size']) {
  const t = prescriptionWords(locale);
  const on = (instant: string) => dateInWords(localDateOf(instant, CLINIC_TIME_ZONE), locale);
  const { prescriber, patient } = rx;
  return {
    ...{ locale, paper, number: rx.number, code: rx.code ?? null },
    words: {
      ...{ title: t('one'), registration: t('registration'), patient: t('patient'), issued: t('issued'), validUntil: t('validUntil') },
      ...{ diagnoses: t('diagnoses'), tests: t('tests'), advice: t('advice'), followUp: t('paper.followUp') },
      ...{ qr: t('qrLabel'), check: t('paper.check'), seal: t('paper.seal') },
    },
    prescriber: {
      name: prescriber.name,
      qualifications: prescriber.qualifications.join(', '),
      registration: `${prescriber.registrationNumber}, ${prescriber.council}`,
      clinic: prescriber.clinicName,
      address: prescriber.clinicAddress,
    },
    patient: t('person', { name: patient.name, age: patient.ageYears, sex: patient.sex ?? 'unknown' }),
    ...{ issued: on(rx.issuedAt), validUntil: on(rx.validUntil) },
    diagnoses: rx.diagnoses?.map(({ text }) => text).join(', ') ?? '',
    items: rx.items.map((item) => ({
      title: [item.generic.toLocaleUpperCase('en'), item.strength, item.form].filter(Boolean).join(' '),
      brand: item.brand ?? '',
      dose: sayDose(item.dose, t),
      frequency: sayFrequency(item.frequency, t),
      rest: [
        item.timing === 'any' ? null : t(`timing.${item.timing}`),
        item.route,
        t('forDays', { days: item.days }),
        t('quantity', { quantity: item.quantity }),
      ]
        .filter(Boolean)
        .join(' · '),
      instructions: item.instructions ?? '',
    })),
    ...{ tests: rx.tests?.join(', ') ?? '', advice: rx.advice ?? '' },
    followUp: rx.followUpOn === undefined ? '' : dateInWords(rx.followUpOn, locale),
  };
}
