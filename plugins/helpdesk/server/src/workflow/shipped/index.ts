import type { WorkflowDocument } from '../../../../contracts';
import { REPAIRS_WORKFLOW } from './repairs';
import { SUPPORT_WORKFLOW } from './support';

/** The workflows of a new installation. From then on they are the owner's and are never overwritten. */
export const SHIPPED_WORKFLOWS: WorkflowDocument[] = [SUPPORT_WORKFLOW, REPAIRS_WORKFLOW];
