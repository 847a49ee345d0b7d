import type { z } from '@strapi/utils';
import { expect, expectTypeOf, test } from 'vitest';
import { SHIPPED_WORKFLOWS } from '../server/src/workflow/shipped';
import type { WorkflowDocument } from './workflow';
import { workflowDocumentSchema } from './workflow.schema';

type Parsed = z.infer<typeof workflowDocumentSchema>;

test('the schema and the contract describe the same type, both ways', () => {
  // Compared by the type check; at run time these two lines do nothing.
  expectTypeOf<Parsed>().toEqualTypeOf<WorkflowDocument>();
  expectTypeOf<WorkflowDocument>().toEqualTypeOf<Parsed>();
  const parsed: WorkflowDocument[] = SHIPPED_WORKFLOWS.map((workflow) =>
    workflowDocumentSchema.parse(structuredClone(workflow))
  );
  expect(parsed).toEqual(SHIPPED_WORKFLOWS);
});
