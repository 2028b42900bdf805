/** The audit actions of this feature. Each has a sentence under `access.actions`. */
export const ACCOUNT_AUDIT_ACTIONS = [
  'account.ask_registration_code',
  'account.ask_reset_code',
  'account.change_password',
  'account.confirm_email',
  'account.make_admin',
  'account.make_reset_code',
  'account.prove_identifier',
  'account.register',
  'account.reset_password',
  'account.restore',
  'account.suspend',
  'admin.list_users',
  'admin.read_user',
  'second_factor.add',
  'second_factor.remove',
  'second_factor.renew_recovery_codes',
  'second_factor.use_recovery_code',
] as const;

/** Actions that happen before sign-in. Any other action without an actor is a job's. */
const BEFORE_SIGN_IN: readonly string[] = [
  'account.ask_registration_code',
  'account.ask_reset_code',
  'account.confirm_email',
  'account.prove_identifier',
  'account.register',
  'account.reset_password',
  'second_factor.use_recovery_code',
] satisfies (typeof ACCOUNT_AUDIT_ACTIONS)[number][];

/** Whether an action without an actor was done by an anonymous person rather than by the service itself. */
export function isBeforeSignIn(action: string): boolean {
  return BEFORE_SIGN_IN.includes(action);
}
