import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js';
import createNextIntlPlugin from 'next-intl/plugin';
import { endpointSecurityHeaders } from './src/security-headers.ts';

const withNextIntl = createNextIntlPlugin('./src/i18n/request.ts');

const DAY_SECONDS = 86_400;

const config: NextConfig = {
  // Concurrent builds of one tree (a test run beside a running server) must use different folders.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  compress: true,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  // `npm test` checks the types; a first start on a small machine should not repeat it.
  typescript: { ignoreBuildErrors: true },
  // Next already marks hashed assets immutable; these have no hash and are revalidated after a day.
  headers: async () => [
    ...endpointSecurityHeaders(),
    {
      source: '/icons/:file*',
      headers: [{ key: 'cache-control', value: `public, max-age=${DAY_SECONDS}, stale-while-revalidate=${DAY_SECONDS * 7}` }],
    },
  ],
};

/**
 * `server/` answers `/api` from the bundle of `tools/build-api.ts`, so a build leaves the `route.ts` files out (with them it takes
 * four times as long); Next serves them in watch mode, and in the build that `bench -- http` compares with. What Next itself must find
 * in a build is therefore `.tsx`.
 */
export default (phase: string): NextConfig => {
  const hasApi = phase === PHASE_DEVELOPMENT_SERVER || process.env.BUILD_API_ROUTES === 'true';
  return withNextIntl(hasApi ? config : { ...config, pageExtensions: ['tsx'] });
};
