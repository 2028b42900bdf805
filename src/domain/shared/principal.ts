import { z } from 'zod';
import type { Locale } from './primitives';

/** A person's role on the platform. */
export const ROLES = ['patient', 'caregiver', 'doctor', 'pharmacy', 'admin'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** With what a session was opened, or last confirmed, in addition to the first factor: an authenticator app, a recovery code. */
export const SecondFactorUse = z.enum(['none', 'app', 'recovery-code']);
export type SecondFactorUse = z.infer<typeof SecondFactorUse>;

/** The caller: a person authenticated by a session. */
export type Principal = {
  userId: string;
  name: string;
  role: Role;
  locale: Locale;
  verified: boolean;
  sessionId: string;
  /** When this session was opened; absent for a principal without one. */
  signedInAt?: string;
  /** When they last showed their credentials in this session; absent for a principal without one. */
  provenAt?: string;
  secondFactor?: SecondFactorUse;
};
