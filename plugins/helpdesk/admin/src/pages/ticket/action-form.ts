import type { ActionOffer, AssignBody, FileView, PerformBody } from '../../../../contracts/tickets';
import type {
  FieldValue,
  FieldValues,
  StateCategory,
  WorkflowField,
} from '../../../../contracts/workflow';

/** What an agent has typed into the form of one action. */
export interface ActionDraft {
  text: string;
  fields: FieldValues;
  /** `agent:key`, `team:key`, or empty. */
  assignee: string;
}

/** The form as it opens. A text already typed for another action goes along. */
export const openDraft = (action: ActionOffer, typed: string): ActionDraft => ({
  text: typed.trim() ? typed : action.text.default,
  fields: Object.fromEntries(
    action.fields.map((field) => [field.key, field.default ?? emptyValue(field)])
  ),
  assignee: '',
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

/** Names of what is missing, by the path under which the server refuses it. */
export const missingFields = (action: ActionOffer, draft: ActionDraft): string[] => {
  const missing = action.fields
    .filter((field) => field.required && isUnanswered(field, draft.fields[field.key]))
    .map(({ key }) => `fields.${key}`);
  if (action.text.mode === 'required' && !draft.text.trim()) missing.unshift('text');
  if (action.choosesAssignee && !draft.assignee) missing.push('assignee');
  return missing;
};

/** The request; what is empty is left out, what the action does not ask is not sent. */
export const toBody = ({
  action,
  draft,
  files,
  version,
  clientId,
}: {
  action: ActionOffer;
  draft: ActionDraft;
  files: FileView[];
  version: number;
  clientId: string;
}): PerformBody => {
  const fields = Object.fromEntries(
    action.fields
      .map(({ key }) => [key, draft.fields[key]] as const)
      .filter((pair): pair is [string, FieldValue] => !isEmpty(pair[1]))
  );
  const hasText = action.text.mode !== 'none' && draft.text.trim() !== '';
  return {
    version,
    clientId,
    ...(hasText && { text: { format: 'text' as const, body: draft.text } }),
    ...(action.fields.length > 0 && { fields }),
    ...(action.files && files.length > 0 && { files: files.map(({ key }) => key) }),
    ...(action.choosesAssignee && { assignee: parseAssignee(draft.assignee) }),
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
