import type { ErrorBody } from '../../contracts';

/** Every refusal of the desk: status and English text. Screens translate by the code. */
export const ERRORS = {
  INPUT_INVALID: [400, 'The input is not valid.'],
  BODY_TOO_LARGE: [413, 'The request is larger than allowed.'],
  LOGIN_REQUIRED: [401, 'Log in first.'],
  LOGIN_FAILED: [401, 'Address and password do not fit together.'],
  NOT_ALLOWED: [403, 'You have no right to do this.'],
  NOT_FOUND: [404, 'Not found.'],
  TICKET_CHANGED: [409, 'The ticket was changed meanwhile.'],
  TOO_MANY_REQUESTS: [429, 'Too many requests. Try again later.'],
  ACTION_UNKNOWN: [400, 'The workflow has no such action.'],
  ACTION_NOT_ALLOWED_IN_STATE: [400, 'The action is not possible in the present state.'],
  ACTION_NOT_FOR_STAFF: [400, 'The action is not meant for staff.'],
  ACTION_NOT_FOR_CLIENT: [400, 'The action is not meant for clients.'],
  ACTION_NOT_ALLOWED: [403, 'You have no right to perform this action.'],
  HELD_BY_ANOTHER: [403, 'Somebody else is responsible, who alone acts here.'],
  TEXT_REQUIRED: [400, 'A text is required.'],
  TEXT_NOT_ACCEPTED: [400, 'The action takes no text.'],
  TEXT_NOT_FILLED: [400, 'The text cannot be filled in for this ticket.'],
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
  COPY_NOT_ACCEPTED: [400, 'No copies can be sent like this.'],
  MENTION_NOT_ACCEPTED: [400, 'Somebody cannot be named here.'],
  FOLLOWER_NOT_ACCEPTED: [400, 'This person cannot follow the ticket.'],
  MACRO_REFUSED: [400, 'A step of the macro cannot be done, so that nothing was changed.'],
  MACRO_STOPPED: [409, 'The macro stopped before its end.'],
  MACRO_INCOMPLETE: [400, 'The macro names something that is not there any more.'],
  BULK_TOO_MANY: [400, 'These are too many tickets for one bulk action.'],
  BULK_EMPTY: [400, 'No ticket matches.'],
  BULK_WAITING: [409, 'Several of your bulk actions are under way already.'],
  MAIL_LEFT: [409, 'The mail has left already, or is leaving just now.'],
  SETTINGS_CHANGED: [409, 'These settings were changed meanwhile.'],
  WORKFLOW_CHANGED: [409, 'The workflow was changed meanwhile.'],
  WORKFLOW_EXISTS: [409, 'There is a workflow with this key already.'],
  STATE_IN_USE: [409, 'A state that holds tickets cannot be taken out.'],
  WORKFLOW_INVALID: [400, 'The workflow has errors.'],
  SOURCE_CLOSED: [404, 'Requests are not taken here.'],
  SOURCE_IN_USE: [409, 'Tickets came in this way.'],
  RIGHT_UNKNOWN: [400, 'A right names a workflow, a state or an action that is not there.'],
  RIGHT_WITHOUT_EFFECT: [400, 'An owner is bound by no rights, and needs none.'],
  RIGHTS_LOCK_OUT: [409, 'Nobody would be left who looks after everything.'],
  TEAM_EXISTS: [409, 'There is a team with this name already.'],
  TEAM_IN_USE: [409, 'The team is still needed elsewhere.'],
  TAG_EXISTS: [409, 'There is a tag with this name already.'],
  TAG_UNKNOWN: [400, 'A tag is not there any more.'],
  TOO_MANY_TAGS: [400, 'There are too many tags.'],
  DELETE_NOT_ACCEPTED: [400, 'Only what was written to the client can be taken back.'],
  LINK_NOT_ACCEPTED: [400, 'These tickets cannot be linked.'],
  MERGE_NOT_ACCEPTED: [400, 'These tickets cannot be merged.'],
  MERGE_OF_OTHERS: [400, 'Tickets of different clients are not merged.'],
  TICKET_MERGED: [409, 'The ticket was merged into another.'],
  SPLIT_NOT_ACCEPTED: [400, 'This cannot be split off.'],
  COMPANY_EXISTS: [409, 'There is a company with this name already.'],
  COMPANY_IN_USE: [409, 'The company still has members.'],
  COMPANY_FULL: [409, 'The company has as many members as it can have.'],
  CONTACT_TAKEN: [409, 'This address belongs to another client.'],
  REGISTRATION_CLOSED: [403, 'New accounts are not made here.'],
  ADDRESS_UNPROVEN: [403, 'The address has to be confirmed first.'],
  VISITOR_UNKNOWN: [401, 'This browser is not known here, or no longer.'],
  CONTACT_BLOCKED: [403, 'Requests from this sender are not taken.'],
  LINK_INVALID: [404, 'The link is not valid any more.'],
  HUMAN_CHECK_FAILED: [400, 'It could not be shown that a person sends this.'],
  FORM_EXPIRED: [400, 'The form has expired. Send it again.'],
  VIEWS_FULL: [409, 'There are as many saved filters as there can be.'],
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
