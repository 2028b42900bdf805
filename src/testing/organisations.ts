import { GET } from '@/app/api/organisations/route';
import type { Clinic } from './clinic';

/** The id of an organisation of the demo, by its name, as one of its members is told it. */
async function organisationOf(clinic: Clinic, member: string, name: string): Promise<string> {
  const { body } = await clinic.call(GET, { as: member, path: '/api/organisations' });
  const found = (body['items'] as { id: string; name: string }[]).find((one) => one.name === name);
  if (!found) throw new Error(`${member} is no member of ${name}`);
  return found.id;
}

/** The first demo clinic: Dr. Kaur manages it, Dr. Singh and Dr. Sharma work there. */
export function nabhaClinic(clinic: Clinic): Promise<string> {
  return organisationOf(clinic, 'kaur@demo.test', 'Nabha Community Clinic');
}

/** The second: Dr. Gill manages it, Dr. Bansal works there. */
export function bhadsonClinic(clinic: Clinic): Promise<string> {
  return organisationOf(clinic, 'gill@demo.test', 'Bhadson Road Family Clinic');
}
