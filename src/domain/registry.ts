import { adminApi } from './accounts/admin-api';
import { appointmentApi } from './appointments/api';
import { authApi } from './accounts/api';
import { availabilityApi } from './scheduling/api';
import { consultationApi } from './consultations/api';
import { documentApi } from './documents/api';
import type { Endpoint } from './shared/endpoint';
import { fileApi } from './files/api';
import { jobsApi } from './system/jobs-api';
import { organisationApi } from './organisations/api';
import { peopleApi } from './people/api';
import { profileApi } from './people/profile-api';
import { systemApi } from './system/api';

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
