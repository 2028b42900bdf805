import next from '@next/eslint-plugin-next';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { oneFeaturePerRoute } from './tools/lint/one-feature-per-route.mjs';
import { ROOMS, toConfig } from './tools/lint/rooms.mjs';
import { EVERYWHERE } from './tools/lint/syntax.mjs';

/** Files that Next finds by name and requires a default export of. */
const NEXT_FILES = [
  'src/app/**/{page,layout,template,loading,error,not-found,global-error,global-not-found,default,forbidden,unauthorized}.tsx',
  'src/app/**/{icon,apple-icon,opengraph-image,twitter-image,sitemap,robots,manifest}.{ts,tsx}',
  'src/proxy.tsx',
  'src/i18n/request.ts',
  '*.config.{ts,mjs}',
];

export default defineConfig(
  globalIgnores(['.next*/', '.data*/', 'node_modules/', 'test-results/', 'playwright-report/', 'coverage/', 'next-env.d.ts']),
  tseslint.configs.strict,
  {
    plugins: {
      'import-x': importX,
      'react-hooks': reactHooks,
      '@next/next': next,
      regexp,
      arogya: { rules: { 'one-feature-per-route': oneFeaturePerRoute } },
    },
    settings: {
      ...importX.flatConfigs.typescript.settings,
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })],
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'import-x/no-default-export': 'error',
      'import-x/no-duplicates': 'error',
      'no-nested-ternary': 'error',
      'no-restricted-syntax': ['error', ...EVERYWHERE],
      '@typescript-eslint/no-dynamic-delete': 'off',
      eqeqeq: 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    // Type-aware rules that prevent unawaited promises and missed cases.
    files: ['src/**/*.{ts,tsx}', 'server/**/*.ts', 'tools/**/*.ts', '*.config.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/no-unsafe-argument': 'error',
    },
  },
  { files: ['src/**/*.{ts,tsx}'], rules: { 'no-console': 'error' } },
  {
    // What strangers send may be long: a pattern that begins anew at every letter costs the square of its length.
    files: ['src/**/*.{ts,tsx}', 'server/**/*.mjs'],
    ignores: ['**/*.test.{ts,tsx}', 'src/testing/**'],
    rules: { 'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }], 'regexp/no-super-linear-move': 'error' },
  },
  { files: ['src/**/*.tsx'], rules: { ...next.configs['core-web-vitals'].rules, ...reactHooks.configs.flat.recommended.rules } },
  ROOMS.map(toConfig),
  { files: NEXT_FILES, rules: { 'import-x/no-default-export': 'off' } },
  { files: ['**/*.test.{ts,tsx}', 'src/testing/**', 'server/**', 'tools/**'], rules: { 'no-console': 'off' } },
);
