import { PUT as putPicture } from '@/app/api/medications/[id]/picture/route';
import { POST as askLibrary } from '@/app/api/ai/chat/route';
import { POST as planMedicine } from '@/app/api/medications/route';
import { POST as registerDevice } from '@/app/api/iot/devices/route';
import { POST as recordVitals } from '@/app/api/vitals/route';
import { POST as sendMessage } from '@/app/api/consultations/[id]/messages/route';
import { POST as createTemplate } from '@/app/api/note-templates/route';
import { POST as createFavourite } from '@/app/api/rx-favourites/route';
import { PUT as writeNote } from '@/app/api/consultations/[id]/note/route';
import { GET as listSessions } from '@/app/api/auth/sessions/route';
import { GET as listNotifications } from '@/app/api/notifications/route';
import type { Handler } from '@/server/platform/http/route';
import { bookSlot } from './book';
import { openClinic, type Clinic } from './clinic';
import { consentAs } from './consents';
import { inCall } from './consult';
import { addChildAs, inviteAs, linkFamily } from './family';
import { MEDICINE_PICTURE, type Ids } from './isolation-rules';
import { nabhaClinic } from './organisations';
import { askDoctor, RX_ITEM, signRx, linkTo } from './prescriptions';
import { PARACETAMOL, pharmacyOf, reserve, sendStockFile, stockUp } from './pharmacies';
import { keepPaper } from './health-documents';
import { keepChangedAllergy } from './records';
import { recordCall } from './recordings';
import { uploadDocument } from './upload-document';

const RAAT = 'raat@demo.test';
const ASHA = 'asha@demo.test';
export const KAUR = 'kaur@demo.test';

/** A clinic with one record of every kind, and their ids. */
export type IsolationWorld = { clinic: Clinic; ids: Ids };

/**
 * The Nabha clinic: Dr. Kaur manages it, Dr. Singh works there, Asha is their patient, in a call with Dr. Kaur that has a note
 * and a message, and with an appointment with Dr. Singh still to come. She has a device
 * and an open alert, and a prescription with a link to it.
 */
export async function openIsolationWorld(): Promise<IsolationWorld> {
  const clinic = await openClinic();
  const meeting = await inCall(clinic, { reason: 'A private trouble' });
  const coming = await bookSlot(clinic, { doctor: 'singh@demo.test', startsAt: '2026-01-05T05:30:00.000Z', reason: 'A private trouble' });
  const path = `/api/consultations/${meeting.id}`;
  const note = { subjective: '', objective: '', assessment: '', plan: 'A private plan', version: 0 };
  await clinic.call(writeNote, { as: KAUR, method: 'PUT', path: `${path}/note`, body: note });
  await clinic.call(sendMessage, { as: ASHA, path: `${path}/messages`, body: { text: 'A private word' } });
  await stockUp(clinic, RAAT);
  const rx = await signRx(clinic, meeting.id);
  const org = await nabhaClinic(clinic);
  const ids = {
    org,
    appointment: coming.id,
    consultation: meeting.id,
    patient: clinic.idOf(ASHA),
    doctor: clinic.idOf(KAUR),
    member: clinic.idOf('singh@demo.test'),
    session: await firstIdOf(clinic, KAUR, listSessions, '/api/auth/sessions'),
    document: await uploadDocument(clinic, KAUR),
    notification: await firstIdOf(clinic, ASHA, listNotifications, '/api/notifications'),
    device: await deviceOf(clinic, ASHA),
    alert: await alertOf(clinic, ASHA),
    medicine: PARACETAMOL,
    article: 'fever',
    conversation: await conversationOf(clinic, ASHA),
    pharmacy: pharmacyOf(clinic, RAAT),
    stockImport: String(
      (await sendStockFile(clinic, 'name,quantity,price\nDolo 650 tab,5,2\n', { as: RAAT, query: '?dryRun=true' })).body['importId'],
    ),
    reservation: await reserve(clinic, { shop: RAAT }),
    medication: await planOne(clinic),
    prescription: rx.id,
    changeRequest: String((await askDoctor(clinic, rx, { as: RAAT })).body['id']),
    noteTemplate: await templateOf(clinic, { kind: 'template', name: 'A private template', parts: { plan: 'Rest' }, orgId: org }),
    ownPhrase: await templateOf(clinic, { kind: 'phrase', name: 'private', text: 'A private phrase' }),
    rxFavourite: await favouriteOf(clinic, { name: 'A private favourite', orgId: org }),
    ownFavourite: await favouriteOf(clinic, { name: 'Another private favourite' }),
    rxCode: rx.code,
    rxLink: (await linkTo(clinic, rx.id)).id,
    consent: String((await consentAs(clinic, { purpose: 'recording' })).body['id']),
    healthDocument: await keepPaper(clinic),
    recording: await recordCall(clinic, meeting.id),
    record: await keepChangedAllergy(clinic),
    ...(await openFamilies(clinic)),
  };
  return { clinic, ids };
}

async function conversationOf(clinic: Clinic, as: string): Promise<string> {
  const { body } = await clinic.call(askLibrary, { as, path: '/api/ai/chat', body: { text: 'A private question' } });
  return String(body['conversationId']);
}

async function planOne(clinic: Clinic): Promise<string> {
  const body = { name: 'A private medicine', dose: '1', times: ['09:00'], startOn: '2026-01-05' };
  const id = String((await clinic.call(planMedicine, { as: ASHA, path: '/api/medications', body })).body['id']);
  const picture = { as: ASHA, method: 'PUT', path: `/api/medications/${id}/picture`, body: { jpeg: MEDICINE_PICTURE } } as const;
  await clinic.call(putPicture, picture);
  return id;
}

async function templateOf(clinic: Clinic, body: object): Promise<string> {
  return String((await clinic.call(createTemplate, { as: KAUR, path: '/api/note-templates', body })).body['id']);
}

async function favouriteOf(clinic: Clinic, body: object): Promise<string> {
  const sent = { as: KAUR, path: '/api/rx-favourites', body: { ...body, items: [RX_ITEM] } };
  return String((await clinic.call(createFavourite, sent)).body['id']);
}

async function deviceOf(clinic: Clinic, as: string): Promise<string> {
  const { body } = await clinic.call(registerDevice, { as, path: '/api/iot/devices', body: { name: 'A private device', kind: 'gateway' } });
  return (body['device'] as { id: string }).id;
}

async function alertOf(clinic: Clinic, as: string): Promise<string> {
  const readings = [{ metric: 'heart_rate', value: 140, unit: 'bpm' }];
  const { body } = await clinic.call(recordVitals, { as, path: '/api/vitals', body: { readings } });
  return (body['alerts'] as string[])[0] ?? '';
}

/**
 * Jaswant helps Asha with everything, Deepak with her records and Simran with her medicines; she has another
 * invitation open. Simran has a child whom Deepak helps.
 */
async function openFamilies(clinic: Clinic): Promise<Pick<Ids, 'link' | 'invitation' | 'child' | 'childLink' | 'childConsultation'>> {
  const link = await linkFamily(clinic, { patient: ASHA, caregiver: 'jaswant@demo.test' });
  await linkFamily(clinic, { patient: ASHA, caregiver: 'deepak@demo.test', scopes: ['records'] });
  await linkFamily(clinic, { patient: ASHA, caregiver: 'simran@demo.test', scopes: ['medications'] });
  const { body } = await inviteAs(clinic, ASHA, { scopes: ['records'] });
  const child = await addChildAs(clinic, 'simran@demo.test');
  const childLink = await linkFamily(clinic, { patient: 'simran@demo.test', patientId: child, caregiver: 'deepak@demo.test' });
  const { id } = await inCall(clinic, { as: 'simran@demo.test', patientId: child, doctor: 'singh@demo.test' });
  return { link, invitation: String(body['id']), child, childLink, childConsultation: id };
}

async function firstIdOf(clinic: Clinic, as: string, list: Handler, path: string): Promise<string> {
  const { body } = await clinic.call(list, { as, path });
  return (body['items'] as { id: string }[])[0]?.id ?? '';
}
