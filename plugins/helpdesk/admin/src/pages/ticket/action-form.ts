import type {
  ActionOffer,
  AssignBody,
  FileView,
  PerformBody,
  PreviewBody,
} from '../../../../contracts/tickets';
import type {
  FieldValue,
  FieldValues,
  StateCategory,
  WorkflowField,
} from '../../../../contracts/workflow';
import { hasWords, mentionsIn, textToHtml } from '../../components/editor/editor-html';
import { readAddresses, takeAddresses } from './compose/addresses';

/** What an agent has typed into the form of one action. */
export interface ActionDraft {
  /** HTML of the editor. */
  text: string;
  fields: FieldValues;
  /** `agent:key`, `team:key`, or empty. */
  assignee: string;
  copyTo: string[];
  /** Typed for `copyTo` and not yet taken. */
  copyTyped: string;
}

/** The form as it opens. What was already typed for another action goes along, as far as this one asks for it. */
export const openDraft = (action: ActionOffer, typed?: ActionDraft): ActionDraft => ({
  text: typed && hasWords(typed.text) ? typed.text : textToHtml(action.text.default),
  fields: Object.fromEntries(
    action.fields.map((field) => [
      field.key,
      typed?.fields[field.key] ?? field.default ?? emptyValue(field),
    ])
  ),
  assignee: typed?.assignee ?? '',
  copyTo: typed?.copyTo ?? [],
  copyTyped: typed?.copyTyped ?? '',
});

/** True where pressing the button is all there is to do. */
export const asksNothing = (action: ActionOffer): boolean =>
  action.text.mode === 'none' &&
  !action.files &&
  !action.choosesAssignee &&
  action.fields.length === 0;

/**
 * True where the press of the button performs the action. What takes the ticket out of sight, closed
 * or deleted, is asked for once more.
 */
export const isImmediate = (action: ActionOffer, target: StateCategory | undefined): boolean =>
  asksNothing(action) && target !== 'closed' && target !== 'trash';

/** Copies are of what the client is told; there must be something to tell. */
export const takesCopies = (action: ActionOffer): boolean =>
  action.isClientVisible && (action.text.mode !== 'none' || action.files);

/** Names of what is missing, by the path under which the server refuses it. */
export const missingFields = (action: ActionOffer, draft: ActionDraft): string[] => {
  const missing = action.fields
    .filter((field) => field.required && isUnanswered(field, draft.fields[field.key]))
    .map(({ key }) => `fields.${key}`);
  if (action.text.mode === 'required' && !hasWords(draft.text)) missing.unshift('text');
  if (action.choosesAssignee && !draft.assignee) missing.push('assignee');
  return missing;
};

interface Filled {
  action: ActionOffer;
  draft: ActionDraft;
  files: FileView[];
}

/** The request; what is empty is left out, what the action does not ask is not sent. */
export const toBody = ({
  version,
  clientId,
  ...filled
}: Filled & { version: number; clientId: string }): PerformBody => ({
  version,
  clientId,
  ...toPreviewBody(filled),
});

export const toPreviewBody = ({ action, draft, files }: Filled): PreviewBody => {
  const fields = Object.fromEntries(
    action.fields
      .map(({ key }) => [key, draft.fields[key]] as const)
      .filter((pair): pair is [string, FieldValue] => !isEmpty(pair[1]))
  );
  const hasText = action.text.mode !== 'none' && hasWords(draft.text);
  const mentions = hasText ? mentionsIn(draft.text) : [];
  const copyTo = takesCopies(action)
    ? takeAddresses(draft.copyTo, readAddresses(draft.copyTyped).addresses)
    : [];
  return {
    ...(hasText && { text: { format: 'html' as const, body: draft.text } }),
    ...(action.fields.length > 0 && { fields }),
    ...(action.files && files.length > 0 && { files: files.map(({ key }) => key) }),
    ...(action.choosesAssignee && { assignee: parseAssignee(draft.assignee) }),
    ...(copyTo.length > 0 && { copyTo }),
    ...(mentions.length > 0 && { mentions }),
  };
};

/** `agent:key` or `team:key`, as the value of a select, as the server takes it. */
export const parseAssignee = (value: string): { agent: string } | { team: string } | null => {
  if (value.startsWith('agent:')) return { agent: value.slice('agent:'.length) };
  if (value.startsWith('team:')) return { team: value.slice('team:'.length) };
  return null;
};

export const toAssignment = (value: string): Pick<AssignBody, 'agent' | 'team'> => ({
  agent: null,
  team: null,
  ...parseAssignee(value),
});

const emptyValue = ({ type }: WorkflowField): FieldValue => {
  switch (type) {
    case 'checkbox':
      return false;
    case 'choices':
      return [];
    case 'text':
    case 'longText':
    case 'number':
    case 'date':
    case 'choice':
      return '';
    default:
      return type satisfies never;
  }
};

/** A required box is one that must be ticked: a consent, a check that was made. */
const isUnanswered = ({ type }: WorkflowField, value: FieldValue | undefined): boolean =>
  type === 'checkbox' ? value !== true : isEmpty(value);

const isEmpty = (value: FieldValue | undefined): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
