import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { ROOT } from '../../server/paths.mjs';

// The walls need no types, and a text that is no file has none.
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
      '@typescript-eslint/await-thenable': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/return-await': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unused-vars': 'off',
    },
  },
});

async function complaints(filePath: string, code: string): Promise<string> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ message }) => message).join('\n');
}

const DOMAIN = 'src/domain/wall.ts';
const PLATFORM = 'src/server/platform/wall.ts';
const FEATURE = 'src/server/accounts/wall.ts';
const ROUTE = 'src/app/api/wall/route.ts';
const PAGE = 'src/app/[locale]/wall/page.tsx';
const PIECE = 'src/app/[locale]/wall/_components/wall.tsx';
const UI = 'src/ui/kit/wall.tsx';
const I18N = 'src/i18n/wall.ts';

test.each([
  [DOMAIN, "import { x } from '@/server/platform/env';", 'The domain is true anywhere'],
  [DOMAIN, "import { x } from '../i18n/link';", 'The domain is true anywhere'],
  [DOMAIN, "import { x } from 'react';", 'The domain uses zod'],
  [DOMAIN, "import { x } from 'node:fs';", 'The domain uses zod'],
  [DOMAIN, 'export const x = Date.now();', 'The domain is handed the time'],
  [DOMAIN, 'export const x = new Date();', 'The domain is handed the time'],
  [DOMAIN, 'export const x = Temporal.Now.instant();', 'The domain is handed the time'],
  [DOMAIN, 'export const x = Math.random();', 'The domain has no dice'],
  [DOMAIN, 'export const x = process.cwd();', "Unexpected use of 'process'"],
  [PLATFORM, "import { x } from '@/server/accounts/sign-in';", 'The platform knows no feature'],
  [PLATFORM, "import { x } from '@/ui/kit/button';", 'The platform knows no route'],
  [PLATFORM, "import { cookies } from 'next/headers';", 'A handler is a plain function'],
  [PLATFORM, 'export const x = process.env.PORT;', 'The environment is read and checked in one place'],
  [FEATURE, "import { x } from '@/server/platform/env';", 'A use case touches the outside through ctx'],
  [FEATURE, "import { x } from '../platform/http/route';", 'A use case touches the outside through ctx'],
  [FEATURE, "import { x } from '@/ui/kit/button';", 'A use case knows no route'],
  [FEATURE, "import { x } from 'jose';", 'A use case speaks to no vendor'],
  [FEATURE, "import { cookies } from 'next/headers';", 'A use case speaks to no vendor'],
  [FEATURE, "import { x } from 'node:crypto';", 'A use case speaks to no vendor'],
  [FEATURE, 'export const x = process.env.PORT;', 'The environment is read and checked in one place'],
  [ROUTE, "import { x } from '@/ui/kit/button';", 'A route shows nothing'],
  [ROUTE, "import { x } from '@/server/platform/store/port';", 'Of the platform a route knows only platform/http'],
  [ROUTE, "import { headers } from 'next/headers';", 'A handler is a plain function'],
  [
    ROUTE,
    "import { a } from '@/server/accounts/sign-in';\nimport { b } from '@/server/appointments/book-appointment';",
    'This route already calls accounts',
  ],
  [PAGE, "import { x } from '@/server/platform/ctx';", 'A page knows only platform/page'],
  [PAGE, "import { x } from '@/app/api/auth/me/route';", 'A page calls the reading use case directly'],
  [PAGE, "import Link from 'next/link';", 'Take Link from @/i18n/link'],
  [PAGE, "import { x } from 'node:fs';", 'Only src/server/platform speaks to a vendor'],
  [PAGE, 'export default function Page() { return <p>Hello</p>; }', 'No sentence for people in tsx'],
  [PAGE, 'export default function Page() { return <p>ਸਤ ਸ੍ਰੀ ਅਕਾਲ</p>; }', 'No sentence for people in tsx'],
  [PAGE, "export default function Page() { return <p>{'Hello'}</p>; }", 'No sentence for people in tsx'],
  [PIECE, "import { x } from '@/server/accounts/sign-in';", 'What people see runs in their browser'],
  [PIECE, 'export const Wall = () => <p>{`Hello ${1}`}</p>;', 'No sentence for people in tsx'],
  [UI, "import { x } from '@/server/platform/http/route';", 'What people see runs in their browser'],
  [UI, "import { x } from '@/testing/vitest-setup';", 'Tools and tests use the product'],
  [UI, 'export const Wall = () => <img alt="A doctor" />;', 'No sentence for people in tsx'],
  [UI, 'export default function Wall() { return null; }', 'Prefer named exports'],
  [I18N, "import { x } from '@/ui/kit/button';", 'Languages know the domain'],
  [DOMAIN, 'export enum X { A }', 'An enum is a second kind of object'],
  [FEATURE, 'export class X {}', 'Functions, not classes'],
  [FEATURE, "export * from './sign-in';", 'No barrels'],
  [FEATURE, 'export const x = (a: any) => a;', 'Unexpected any'],
  [FEATURE, 'export const x = (a: string | undefined) => a!;', 'Forbidden non-null assertion'],
  [FEATURE, 'export const x = (a: number) => (a > 1 ? 1 : a < 0 ? 2 : 3);', 'Do not nest ternary'],
])('%s refuses %s', async (file, code, reason) => {
  expect(await complaints(file, code)).toContain(reason);
});

test.each([
  [DOMAIN, "import { z } from 'zod';\nexport class Wrong extends Error {}\nexport const x = z.string().parse(new Date(0).toISOString());"],
  [
    FEATURE,
    "import { z } from 'zod';\nimport type { Ctx } from '@/server/platform/ctx';\nexport const x = (ctx: Ctx) => z.unknown().parse(ctx);",
  ],
  [
    ROUTE,
    "import { route } from '@/server/platform/http/route';\nimport { signIn } from '@/server/accounts/sign-in';\nexport const x = [route, signIn];",
  ],
  [
    PAGE,
    'import { pageCtx } from \'@/server/platform/page\';\nexport default function Page() { return <p lang="pa">{pageCtx.name} · 112</p>; }',
  ],
  [UI, "import { useLinkStatus } from 'next/link';\nexport const Wall = () => <p>{useLinkStatus().pending}</p>;"],
])('%s allows what its room is for', async (file, code) => {
  expect(await complaints(file, code)).toBe('');
});
