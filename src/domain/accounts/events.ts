/** Everything of this feature that the audit trail tells. Each has a sentence in `access.actions`. */
export const ACCOUNT_AUDIT_ACTIONS = [
  'account.confirm_email',
  'account.make_admin',
  'account.prove_identifier',
  'account.register',
  'account.reset_password',
  'account.restore',
  'account.suspend',
  'admin.list_users',
  'admin.read_user',
  'second_factor.add',
  'second_factor.remove',
] as const;

/** What somebody does who is not signed in yet. Any other action without an actor is the work of a job. */
const BEFORE_SIGN_IN: readonly string[] = [
  'account.confirm_email',
  'account.prove_identifier',
  'account.register',
  'account.reset_password',
] satisfies (typeof ACCOUNT_AUDIT_ACTIONS)[number][];

/** Whether an action without an actor was somebody's who had not signed in, and not the service's own. */
export function isBeforeSignIn(action: string): boolean {
  return BEFORE_SIGN_IN.includes(action);
}
