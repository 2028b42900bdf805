import { z } from 'zod';
import { codeIn } from './invitation-code';
import { CareInvitation } from './schema';

/** A code as it arrives in a body. */
export const InvitationCode = z
  .string()
  .max(500, 'too-long')
  .transform((text, check) => {
    const code = codeIn(text);
    if (code === null) check.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : 'wrong-format' });
    return code ?? z.NEVER;
  });

/** An open invitation, without its code, which only the reply that made it holds. */
export const OpenCareInvitation = CareInvitation.omit({ codeHash: true, invitedBy: true }).extend({ patientName: z.string() });
export type OpenCareInvitation = z.infer<typeof OpenCareInvitation>;

/** The reply to a new invitation: the code to read out and the text of the QR code. */
export const NewCareInvitation = OpenCareInvitation.extend({
  code: z.string().describe('twelve digits; shown once, kept as a keyed hash'),
  qr: z.string().describe('the text of the QR code: the address of the page that accepts the code'),
});
export type NewCareInvitation = z.infer<typeof NewCareInvitation>;
