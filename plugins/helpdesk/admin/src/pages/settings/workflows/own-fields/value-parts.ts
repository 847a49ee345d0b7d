import type { WorkflowField } from '../../../../../../contracts/workflow';

/** What fields of actions and fields of forms have alike. */
export type ValueParts = Pick<WorkflowField, 'type' | 'options' | 'default'>;
