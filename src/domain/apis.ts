import { adminApi } from './admin-api';
import { appointmentApi } from './appointment-api';
import { authApi } from './auth-api';
import { availabilityApi } from './availability-api';
import { consultationApi } from './consultation-api';
import { documentApi } from './document-api';
import type { Endpoint } from './endpoint';
import { fileApi } from './file-api';
import { jobsApi } from './jobs-api';
import { organisationApi } from './organisation-api';
import { peopleApi } from './people-api';
import { profileApi } from './profile-api';
import { systemApi } from './system-api';

/** Every endpoint there is, by feature: what the OpenAPI document and the docs page are made from. */
export const APIS: Readonly<Record<string, Readonly<Record<string, Endpoint>>>> = {
  auth: authApi,
  profile: profileApi,
  document: documentApi,
  people: peopleApi,
  availability: availabilityApi,
  appointment: appointmentApi,
  consultation: consultationApi,
  organisation: organisationApi,
  admin: adminApi,
  file: fileApi,
  jobs: jobsApi,
  system: systemApi,
};
