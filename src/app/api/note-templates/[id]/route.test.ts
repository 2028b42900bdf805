import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET, POST } from '@/app/api/note-templates/route';
import type { NoteTemplateView } from '@/domain/notes/api';
import { openClinic, type Clinic } from '@/testing/clinic';
import { nabhaClinic } from '@/testing/organisations';
import { DELETE, PUT } from './route';

const KAUR = 'kaur@demo.test';
/** Works in the same clinic, and does not manage it. */
const SINGH = 'singh@demo.test';
const VERMA = 'verma@demo.test';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const path = '/api/note-templates';
const creates = (body: object, as = KAUR) => clinic.call(POST, { as, path, body });
const listed = async (as: string) => (await clinic.call(GET, { as, path })).body['items'] as NoteTemplateView[];
const changes = (id: string, body: object, as = KAUR) => clinic.call(PUT, { as, method: 'PUT', path: `${path}/${id}`, body });
const removes = (id: string, as = KAUR) => clinic.call(DELETE, { as, method: 'DELETE', path: `${path}/${id}` });

test('a clinic’s template is used by all its doctors and changed by those who manage it', async () => {
  const orgId = await nabhaClinic(clinic);
  const made = await creates({ kind: 'template', name: 'Fever', parts: { plan: 'Fluids' }, orgId });
  const id = String(made.body['id']);
  expect(await listed(SINGH)).toMatchObject([{ id, mayChange: false, parts: { subjective: '', plan: 'Fluids' } }]);
  expect(await listed(VERMA)).toEqual([]);
  const change = { kind: 'template', name: 'Fever', parts: { plan: 'Fluids and rest' }, version: 1 };
  expect((await changes(id, change, SINGH)).status).toBe(404);
  expect((await changes(id, change)).body).toMatchObject({ version: 2, parts: { plan: 'Fluids and rest' }, orgId });
  expect((await changes(id, change)).body).toMatchObject({ code: 'changed-meanwhile', current: { version: 2 } });
  expect((await removes(id, SINGH)).status).toBe(404);
  expect((await removes(id)).status).toBe(204);
  expect(await listed(SINGH)).toEqual([]);
});
