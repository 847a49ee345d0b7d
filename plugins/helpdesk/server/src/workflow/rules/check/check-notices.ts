import type {
  WorkflowAction,
  WorkflowDocument,
  WorkflowNotice,
  WorkflowProblem,
  WorkflowRecipient,
} from '../../../../../contracts';
import { isSeenByClient } from '../offers';
import { readTemplate } from '../template-variables';
import type { KnownPeople } from './problems';
import { problem, repeatedKeys } from './problems';

const ADDRESS = /^[^\s\p{Cc}@<>()[\],;:"\\]+@[^\s\p{Cc}@<>()[\],;:"\\]+$/u;

/**
 * Every mail goes to somebody, and to an address that a mail server would take. A client gets no mail about an action
 * that is hidden from them, and no mail repeats an entry that stays with staff. When a ticket comes into being the
 * client gets the receipt and nothing else, because their address may not be theirs.
 */
export function checkNotices({
  document,
  ...known
}: { document: WorkflowDocument } & KnownPeople): WorkflowProblem[] {
  return [
    ...checkList(document.opening, 'opening', known),
    ...document.opening
      .filter(isToClient)
      .map((notice) =>
        problem(
          'NOTICE_TO_CLIENT_AT_OPENING',
          `opening.${notice.key}.to`,
          'The client gets the receipt when a ticket comes into being. Remove the client here.'
        )
      ),
    ...document.actions.flatMap((action) => [
      ...checkList(action.notices, `actions.${action.key}.notices`, known),
      ...action.notices.filter(isToClient).flatMap((notice) => checkSecrecy(action, notice)),
    ]),
  ];
}

function checkList(notices: WorkflowNotice[], path: string, known: KnownPeople): WorkflowProblem[] {
  return [
    ...repeatedKeys(notices, path),
    ...notices.flatMap((notice) => {
      const to = `${path}.${notice.key}.to`;
      if (notice.to.length === 0) {
        return [problem('RECIPIENTS_MISSING', to, 'Give at least one recipient.')];
      }
      return notice.to.flatMap((recipient, index) =>
        checkRecipient(recipient, `${to}.${index}`, known)
      );
    }),
  ];
}

function checkRecipient(
  recipient: WorkflowRecipient,
  path: string,
  known: KnownPeople
): WorkflowProblem[] {
  if (recipient.kind === 'address') {
    if (!recipient.address) {
      return [problem('RECIPIENT_INCOMPLETE', path, 'Give the mail address.')];
    }
    if (ADDRESS.test(recipient.address)) return [];
    const message = 'Give one plain mail address such as name@example.com.';
    return [problem('RECIPIENT_ADDRESS_INVALID', path, message)];
  }
  if (recipient.kind === 'agents') {
    if (!recipient.agents?.length) {
      return [problem('RECIPIENT_INCOMPLETE', path, 'Name at least one agent.')];
    }
    const missing = recipient.agents.filter((key) => known.agents && !known.agents.includes(key));
    if (missing.length === 0) return [];
    const message = `There is no such agent: ${missing.join(', ')}. Choose others.`;
    return [problem('RECIPIENT_UNKNOWN', path, message)];
  }
  return [];
}

function checkSecrecy(action: WorkflowAction, notice: WorkflowNotice): WorkflowProblem[] {
  const path = `actions.${action.key}.notices.${notice.key}`;
  if (action.client === 'hidden') {
    const message = 'The action is hidden from the client. Let the client see it, or mail others.';
    return [problem('NOTICE_TO_CLIENT_OF_HIDDEN_ACTION', `${path}.to`, message)];
  }
  if (isSeenByClient(action) || !revealsEntry(notice)) return [];
  const message =
    'Entries of this action stay with staff. Let the client see them, or use no entry variables.';
  return [problem('NOTICE_TO_CLIENT_REVEALS_ENTRY', `${path}.body`, message)];
}

function revealsEntry(notice: WorkflowNotice): boolean {
  return [...Object.values(notice.subject), ...Object.values(notice.body)].some((template) => {
    const read = readTemplate(template);
    return read.error === undefined && read.variables.some((variable) => /^entry\b/.test(variable));
  });
}

function isToClient(notice: WorkflowNotice): boolean {
  return notice.to.some((recipient) => recipient.kind === 'client');
}
