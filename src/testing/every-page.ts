import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROLES, type Role } from '@/domain/shared/principal';
import { ROOT } from '../../server/paths.mjs';

export type Page = {
  /** Its folder under `src/app/[locale]` without the groups, as `/doctors/[id]`. */
  route: string;
  /** The roles it opens for, or null when anybody may see it. */
  roles: readonly Role[] | null;
  /** Only a platform on Firebase serves it; elsewhere it is not found. */
  isFirebaseOnly: boolean;
};

const PAGES = path.join(ROOT, 'src', 'app', '[locale]');

/** Every page, read from the page files, so that a new one cannot be forgotten. Throws for a page whose roles cannot be read. */
export function everyPage(): Page[] {
  return globSync('**/page.tsx', { cwd: PAGES })
    .map((file) => toPage(file, readFileSync(path.join(PAGES, file), 'utf8')))
    .sort((a, b) => (a.route < b.route ? -1 : 1));
}

function toPage(file: string, source: string): Page {
  const folder = path.dirname(file).replaceAll(path.sep, '/');
  const route = `/${folder}`.replaceAll(/\/\([^)]+\)/g, '').replace(/^\/?\.?$/, '/');
  const roles = /\b(?:pageCtx|listPage)\((ROLES|\[[^\]]*\])/.exec(source)?.[1];
  if (roles === undefined && /\b(?:pageCtx|listPage)\(/.test(source)) throw new Error(`${file}: write the roles as a list in the call`);
  return { route, roles: roles === undefined ? null : toRoles(roles), isFirebaseOnly: source.includes('requireFirebaseFacts(') };
}

function toRoles(source: string): readonly Role[] {
  return source === 'ROLES' ? ROLES : ROLES.filter((role) => source.includes(`'${role}'`));
}
