import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds wrong with a page, a line for each place; nothing where everybody can use it. */
export async function axeFaults(page: Page): Promise<string[]> {
  // "Legacy" runs axe in the page itself and not in a second one; the two differ only where frames of other origins are.
  const builder = new AxeBuilder({ page })
    .exclude('nextjs-portal')
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
