import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GET as list } from '@/app/api/notifications/route';
import { GET as unreadCount } from '@/app/api/notifications/unread-count/route';
import { DELETE as revoke } from '@/app/api/users/family/[id]/route';
import type { NotificationView } from '@/domain/notifications/schema';
import { makeCtx } from '@/server/platform/ctx';
import { book, bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { linkFamily } from '@/testing/family';
import { openStream } from '@/testing/open-stream';
import { forgetEndedLinks } from './forget-ended-links';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const ASHA = 'asha@demo.test';
const JASWANT = 'jaswant@demo.test';
const TUESDAY = '2026-01-06T04:00:00.000Z';

const items = async (as = JASWANT) => (await clinic.call(list, { as, path: '/api/notifications' })).body['items'] as NotificationView[];
const kinds = async (as = JASWANT) => (await items(as)).map(({ kind }) => kind);
const unread = async () => (await clinic.call(unreadCount, { as: JASWANT, path: '/api/notifications/unread-count' })).body['count'];
const forget = () => forgetEndedLinks(makeCtx(clinic.platform, { principal: null, requestId: 'req_of_this_test' }));
const end = (link: string) => clinic.call(revoke, { as: ASHA, method: 'DELETE', path: `/api/users/family/${link}` });

describe('what somebody was told of a patient they help', () => {
  test('says nothing of the patient from the moment the link is ended, but that it has ended', async () => {
    const link = await linkFamily(clinic, { patient: ASHA, caregiver: JASWANT });
    await bookSlot(clinic, { startsAt: TUESDAY });
    expect((await kinds()).sort()).toEqual(['appointment-booked', 'caregiver-accepted']);
    await end(link);
    expect(await kinds()).toEqual(['caregiver-revoked']);
    expect(await kinds(ASHA)).toContain('appointment-booked');
  });

  test('is no longer counted after the next run, which takes nothing from anybody else and runs again in vain', async () => {
    const link = await linkFamily(clinic, { patient: ASHA, caregiver: JASWANT });
    await linkFamily(clinic, { patient: 'ravi@demo.test', caregiver: JASWANT });
    await bookSlot(clinic, { startsAt: TUESDAY });
    await end(link);
    expect(await forget()).toBe(2);
    expect(await unread()).toBe(2);
    expect((await kinds()).sort()).toEqual(['caregiver-accepted', 'caregiver-revoked']);
    expect(await kinds(ASHA)).toContain('appointment-booked');
    expect(await forget()).toBe(0);
  });

  test('goes with the end date of the link, and with the scope', async () => {
    await linkFamily(clinic, { patient: ASHA, caregiver: JASWANT, expiresAt: '2026-01-05T12:00:00.000Z' });
    await bookSlot(clinic, { startsAt: TUESDAY });
    await forget();
    clinic.at('2026-01-05T12:00:00.000Z');
    expect(await kinds()).toEqual([]);
    expect(await forget()).toBe(2);
    clinic.at('2026-01-05T12:10:00.000Z');
    await linkFamily(clinic, { patient: ASHA, caregiver: JASWANT });
    expect((await book(clinic, { as: JASWANT, patientId: clinic.idOf(ASHA), startsAt: '2026-01-07T04:00:00.000Z' })).status).toBe(201);
    expect((await kinds()).sort()).toEqual(['appointment-booked', 'caregiver-accepted']);
    clinic.at('2026-01-05T12:11:00.000Z');
    await linkFamily(clinic, { patient: ASHA, caregiver: JASWANT, scopes: ['vitals'] });
    expect(await kinds()).toEqual(['caregiver-accepted', 'caregiver-accepted']);
  });

  test('goes from an open list at once', async () => {
    const link = await linkFamily(clinic, { patient: ASHA, caregiver: JASWANT });
    await bookSlot(clinic, { startsAt: TUESDAY });
    const stream = await openStream(clinic, list, { as: JASWANT, path: '/api/notifications' });
    await end(link);
    const shown = await stream.next((data) => !JSON.stringify(data).includes('appointment-booked'));
    expect(JSON.stringify(shown.data)).toContain('caregiver-revoked');
    stream.close();
  });
});
