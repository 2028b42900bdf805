/** The product's dependencies and their licences. */
export const OPEN_SOURCE = [
  { name: 'Next.js', licence: 'MIT' },
  { name: 'React', licence: 'MIT' },
  { name: 'next-intl', licence: 'MIT' },
  { name: 'Tailwind CSS', licence: 'MIT' },
  { name: 'Lucide', licence: 'ISC' },
  { name: 'Zod', licence: 'MIT' },
  { name: 'Temporal polyfill', licence: 'MIT' },
  { name: 'jose', licence: 'MIT' },
  { name: 'Pino', licence: 'MIT' },
  { name: 'libphonenumber-js', licence: 'MIT' },
  { name: 'ical-generator', licence: 'MIT' },
  { name: 'rate-limiter-flexible', licence: 'ISC' },
  { name: 'Jitsi React SDK', licence: 'Apache-2.0' },
  { name: 'Node.js', licence: 'MIT' },
  { name: 'SQLite', licence: 'Public domain' },
] as const;
