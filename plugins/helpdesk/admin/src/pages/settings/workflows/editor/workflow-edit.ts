import { createContext, useContext } from 'react';
import type { AgentProfile, TeamProfile } from '../../../../../../contracts/people';
import type {
  WorkflowDetail,
  WorkflowDocument,
  WorkflowProblem,
} from '../../../../../../contracts/workflow';
import type { Place } from '../document/place-of';

/** What every part of the editor needs of the workflow that is being edited. */
export interface WorkflowEdit {
  /** As it is published now. */
  published: WorkflowDetail;
  document: WorkflowDocument;
  isReadOnly: boolean;
  agents: AgentProfile[];
  teams: TeamProfile[];
  problems: WorkflowProblem[];
  /** The problems in the reader's words, by path. */
  refusals: Record<string, string>;
  change: (edit: (document: WorkflowDocument) => WorkflowDocument) => void;
  open: (place: Place) => void;
}

export const WorkflowEditContext = createContext<WorkflowEdit | null>(null);

export const useWorkflowEdit = (): WorkflowEdit => {
  const edit = useContext(WorkflowEditContext);
  if (!edit) throw new Error('Parts of the workflow editor stand inside of it.');
  return edit;
};
