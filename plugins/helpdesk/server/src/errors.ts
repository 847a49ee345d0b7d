import type { ErrorBody } from '../../contracts';

/** Every refusal of the desk: status and English text. Screens translate by the code. */
export const ERRORS = {
  INPUT_INVALID: [400, 'The input is not valid.'],
  BODY_TOO_LARGE: [413, 'The request is larger than allowed.'],
  LOGIN_REQUIRED: [401, 'Log in first.'],
  NOT_ALLOWED: [403, 'You have no right to do this.'],
  NOT_FOUND: [404, 'Not found.'],
  TICKET_CHANGED: [409, 'The ticket was changed meanwhile.'],
  TOO_MANY_REQUESTS: [429, 'Too many requests. Try again later.'],
  ACTION_UNKNOWN: [400, 'The workflow has no such action.'],
  ACTION_NOT_ALLOWED_IN_STATE: [400, 'The action is not possible in the present state.'],
  ACTION_NOT_FOR_STAFF: [400, 'The action is not meant for staff.'],
  ACTION_NOT_FOR_CLIENT: [400, 'The action is not meant for clients.'],
  ACTION_NOT_ALLOWED: [403, 'You have no right to perform this action.'],
  TEXT_REQUIRED: [400, 'A text is required.'],
  TEXT_NOT_ACCEPTED: [400, 'The action takes no text.'],
  FILES_NOT_ACCEPTED: [400, 'The action takes no files.'],
  FILE_UNKNOWN: [400, 'A file is not there any more.'],
  FILE_TOO_LARGE: [413, 'The file is too large.'],
  FILE_TYPE_REFUSED: [400, 'Files of this type are not accepted.'],
  FILE_EMPTY: [400, 'The file is empty.'],
  TOO_MANY_FILES: [400, 'There are too many files.'],
  FIELD_UNKNOWN: [400, 'The action has no such field.'],
  FIELD_REQUIRED: [400, 'A field is missing.'],
  FIELD_INVALID: [400, 'A field has a value of the wrong kind.'],
  ASSIGNEE_REQUIRED: [400, 'Choose who is responsible.'],
  ASSIGNEE_NOT_ACCEPTED: [400, 'This person or team cannot be made responsible here.'],
  MAIL_LEFT: [409, 'The mail has left already, or is leaving just now.'],
  WORKFLOW_INVALID: [400, 'The workflow has errors.'],
  SOURCE_CLOSED: [404, 'Requests are not taken here.'],
  CONTACT_BLOCKED: [403, 'Requests from this sender are not taken.'],
  LINK_INVALID: [404, 'The link is not valid any more.'],
  FORM_EXPIRED: [400, 'The form has expired. Send it again.'],
  UNAVAILABLE: [503, 'The desk does not work at present.'],
  UNEXPECTED: [500, 'Something went wrong. Nothing was changed.'],
} as const satisfies Record<string, readonly [number, string]>;

export type ErrorCode = keyof typeof ERRORS;
export type ErrorDetails = Omit<ErrorBody['error']['details'], 'code'>;

/** A refusal with a code of the catalogue. Recognised by name, so that a second copy of the package is no harm. */
export class DeskError extends Error {
  readonly name = 'DeskError';

  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    message: string = ERRORS[code][1]
  ) {
    super(message);
  }

  get status(): number {
    return ERRORS[this.code][0];
  }

  toBody(): ErrorBody {
    return {
      data: null,
      error: {
        status: this.status,
        name: this.name,
        message: this.message,
        details: { code: this.code, ...this.details },
      },
    };
  }
}

export function isDeskError(error: unknown): error is DeskError {
  return error instanceof Error && error.name === 'DeskError' && 'code' in error;
}
