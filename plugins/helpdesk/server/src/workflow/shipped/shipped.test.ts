import { Liquid } from 'liquidjs';
import { describe, expect, test } from 'vitest';
import type { LocalizedText, WorkflowDocument } from '../../../../contracts';
import { workflowDocumentSchema } from '../../../../contracts/workflow.schema';
import { unfinished } from '../../site/languages-fixture';
import { checkWorkflow } from '../rules/check-workflow';
import { SHIPPED_WORKFLOWS } from '.';

function namesOf(workflow: WorkflowDocument): LocalizedText[] {
  return [
    workflow.name,
    ...workflow.states.flatMap((state) => [
      state.name,
      ...(state.clientName ? [state.clientName] : []),
    ]),
    ...workflow.actions.flatMap((action) => [
      action.name,
      ...action.fields.flatMap((field) => [field.name, ...field.options.map(({ name }) => name)]),
    ]),
  ];
}

function mailsOf(workflow: WorkflowDocument): LocalizedText[] {
  const notices = [...workflow.opening, ...workflow.actions.flatMap((action) => action.notices)];
  return [...notices, ...(workflow.receipt ? [workflow.receipt] : [])].flatMap((mail) => [
    mail.subject,
    mail.body,
  ]);
}

test('two workflows ship', () => {
  expect(SHIPPED_WORKFLOWS.map(({ key }) => key)).toEqual(['support', 'repairs']);
});

describe.each(SHIPPED_WORKFLOWS)('the workflow $key', (workflow) => {
  test('is accepted by the schema as it is', () => {
    expect(workflowDocumentSchema.parse(workflow)).toEqual(workflow);
  });

  test('has no problem, whoever works in the desk', () => {
    expect(checkWorkflow({ document: workflow, agents: [], teams: [] })).toEqual([]);
  });

  test.each([
    ['names', namesOf(workflow)],
    ['mails', mailsOf(workflow)],
  ])('has its %s in every language of the site', (_what, texts) => {
    expect(texts.map((text) => [text.en, unfinished(text)])).toEqual(
      texts.map((text) => [text.en, []])
    );
  });

  test('writes mails without a hole when the client has no name and nothing was said or filled in', () => {
    const liquid = new Liquid();
    const context = {
      ticket: { number: 7, subject: 'Kettle', link: 'https://example.com/k' },
      actor: { name: 'Bilal' },
      company: { name: 'Example Repairs' },
    };
    const mails = mailsOf(workflow).flatMap((text) => Object.values(text));
    const written = mails.map((template): string => liquid.parseAndRenderSync(template, context));
    expect(written.filter((mail) => /\n{4}| [,،]|undefined|null/.test(mail))).toEqual([]);
  });

  test('leaves no text of the client out of reach of staff', () => {
    const clientMay = workflow.actions.filter(({ client }) => client === 'both');
    expect(clientMay.flatMap(({ notices }) => notices.map(({ to }) => to[0]?.kind))).toEqual(
      clientMay.map(() => 'assignee')
    );
  });
});
