import { z } from 'zod';
import type { Locale } from './primitives';

/** What somebody is on the platform. */
export const ROLES = ['patient', 'caregiver', 'doctor', 'pharmacy', 'admin'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** Who is calling: a person through a session. */
export type Principal = {
  userId: string;
  name: string;
  role: Role;
  locale: Locale;
  verified: boolean;
  sessionId: string;
  /** When this session was opened; absent for whoever acts without one. */
  signedInAt?: string;
};
