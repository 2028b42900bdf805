import { everyPage } from '@/testing/every-page';
import { arrangeVisits, visitsOf } from '@/testing/page-visits';

/** A page as somebody of the demo clinic opens it. `route` is its folder under `src/app/[locale]`, without the groups. */
export type Visit = { route: string; path: string; as: string | null; isPatients: boolean };

/** The pages to measure: neither the one that only says that nothing is there, nor those only a platform on Firebase has. */
const measuredPages = () => everyPage().filter(({ route, isFirebaseOnly }) => !isFirebaseOnly && route !== '/[...rest]');

/** The routes that have a page to measure, as `/doctors/[id]`. */
export function routesWithPages(): string[] {
  return measuredPages().map(({ route }) => route);
}

/** One visit to each page, by the first of those it opens for; what it is about is prepared on the server at `url`. */
export async function demoVisits(url: string): Promise<Visit[]> {
  const arrangement = await arrangeVisits(url);
  return measuredPages().map((page) => {
    const [visit] = visitsOf(arrangement, page);
    if (!visit) throw new Error(`${page.route} opens for nobody`);
    const isPatients = page.roles === null || page.roles.includes('patient');
    return { route: page.route, path: visit.path, as: visit.as, isPatients };
  });
}
