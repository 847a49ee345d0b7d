/**
 * Why an action is refused. A refusal names one reason, says in plain English what would have been accepted, and
 * changes nothing. Screens translate by code, so a code is never renamed.
 */
export const REFUSAL_CODES = [
  'ACTION_UNKNOWN',
  'ACTION_NOT_ALLOWED_IN_STATE',
  'ACTION_NOT_FOR_STAFF',
  'ACTION_NOT_FOR_CLIENT',
  'TEXT_REQUIRED',
  'TEXT_NOT_ACCEPTED',
  'FILES_NOT_ACCEPTED',
  'FIELD_UNKNOWN',
  'FIELD_REQUIRED',
  'FIELD_INVALID',
  'ASSIGNEE_REQUIRED',
  'ASSIGNEE_NOT_ACCEPTED',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refusal {
  code: RefusalCode;
  message: string;
  /** What would be accepted instead. */
  hint?: string;
  /** Each refused field by its path, `fields.amount`. */
  fields?: Record<string, string>;
}
