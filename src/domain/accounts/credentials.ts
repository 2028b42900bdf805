import { z } from 'zod';

/** An e-mail address or a phone number, as it is typed. */
export const Identifier = z.string().min(1, 'required').max(254, 'too-long');
export const Password = z.string().min(1, 'required').max(1024, 'too-long');
