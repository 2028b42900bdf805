import { z } from 'zod';
import { distinct } from '@/domain/people/person';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { Version } from '@/domain/shared/primitives';
import { EscalationTimes } from './ladder';
import { News2, News2Observed } from './news2';
import { Limits, RuleTable } from './risk';
import { OfPatient } from './schema';
import { CAREGIVERS_MAX, VitalSettings } from './settings';

const CARE_TEAM = ['patient', 'caregiver', 'doctor'] as const;
/** The version last read; 0 before anything was set. */
const ReadVersion = { version: z.int().min(0) };

const SettingsView = VitalSettings.omit({ id: true, version: true }).extend({
  patientId: idOf('usr'),
  isPregnant: z.boolean(),
  rules: RuleTable.describe('The limits the patient’s readings are judged by: those of the age, and over them those a doctor has set.'),
  limitsSetByName: z.string().optional(),
  times: EscalationTimes.describe('The times that apply: the patient’s own, or else the platform’s.'),
  caregivers: z.array(z.object({ id: idOf('usr'), name: z.string() })).describe('In the order they are told in.'),
  ...ReadVersion,
});
export type SettingsView = z.infer<typeof SettingsView>;

const SaveLimitsBody = z.object({ patientId: idOf('usr'), limits: Limits, ...ReadVersion });
export type SaveLimitsBody = z.infer<typeof SaveLimitsBody>;
const SavePregnancyBody = OfPatient.extend({ isPregnant: z.boolean(), ...ReadVersion });
export type SavePregnancyBody = z.infer<typeof SavePregnancyBody>;
const SaveEscalationBody = OfPatient.extend({
  caregiverOrder: distinct(idOf('usr'), CAREGIVERS_MAX).default([]),
  escalation: EscalationTimes.optional(),
  ...ReadVersion,
});
export type SaveEscalationBody = z.infer<typeof SaveEscalationBody>;

export const vitalSettingsApi = {
  getSettings: endpoint({
    method: 'GET',
    path: '/api/vitals/settings',
    access: CARE_TEAM,
    limit: 'read',
    summary: 'By which limits a patient’s readings are judged, and who is told of an alert in which order and when.',
    query: OfPatient,
    reply: SettingsView,
    status: [200],
  }),
  saveLimits: endpoint({
    method: 'PUT',
    path: '/api/vitals/settings/limits',
    access: ['doctor'],
    limit: 'write',
    summary:
      'Set a patient’s own limits, by a doctor who treats them; the patient and the family are told. Numbers left out have those of the age.',
    body: SaveLimitsBody,
    reply: SettingsView,
    status: [200],
  }),
  savePregnancy: endpoint({
    method: 'PUT',
    path: '/api/vitals/settings/pregnancy',
    access: CARE_TEAM,
    limit: 'write',
    summary: 'Say whether the patient is pregnant: other limits apply then, until six weeks after the latest date of birth.',
    body: SavePregnancyBody,
    reply: SettingsView,
    status: [200],
  }),
  saveEscalation: endpoint({
    method: 'PUT',
    path: '/api/vitals/settings/escalation',
    access: ['patient', 'caregiver'],
    limit: 'write',
    summary: 'In which order the family is told of an alert, and after how many minutes; the platform’s times when left out.',
    body: SaveEscalationBody,
    reply: SettingsView,
    status: [200],
  }),
  news2: endpoint({
    method: 'GET',
    path: '/api/vitals/news2',
    access: CARE_TEAM,
    limit: 'read',
    summary:
      'The National Early Warning Score 2 (Royal College of Physicians 2017) of the readings of the last hour; no score unless every part is there, and none below 16 or in pregnancy.',
    query: OfPatient.extend(News2Observed.shape),
    reply: News2,
    status: [200],
  }),
  getEscalation: endpoint({
    method: 'GET',
    path: '/api/admin/vitals/escalation',
    access: ['admin'],
    limit: 'read',
    summary: 'After how many minutes the family and the doctor are told of an alert where a patient has set nothing else.',
    reply: z.object({ times: EscalationTimes, ...ReadVersion }),
    status: [200],
  }),
  saveDefaultEscalation: endpoint({
    method: 'PUT',
    path: '/api/admin/vitals/escalation',
    access: ['admin'],
    limit: 'write',
    summary: 'Set these times for the whole platform.',
    body: z.object({ times: EscalationTimes, ...ReadVersion }),
    reply: z.object({ times: EscalationTimes, version: Version }),
    status: [200],
  }),
};
