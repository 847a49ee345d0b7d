import type { ChatSettings, FormSettings, Lookups } from '../../../contracts';
import { readJson } from '../platform/database';
import type { CatalogueWorkflow } from '../workflow/catalogue';

export type OwnField = Lookups['fields'][number];

/** Own fields of these workflows and of the forms and chats that lead to them; the first of a key names it. */
export function ownFields(
  workflows: readonly CatalogueWorkflow[],
  sources: readonly Record<string, unknown>[]
): OwnField[] {
  return eachOnce([
    ...workflows.flatMap(actionFields),
    ...sources
      .filter((row) => workflows.some(({ id }) => id === Number(row.workflow_id)))
      .flatMap((row) =>
        askedFields(readJson<Partial<FormSettings & ChatSettings>>(row.settings, {}))
      ),
  ]);
}

function actionFields({ document }: CatalogueWorkflow): OwnField[] {
  return document.actions
    .flatMap(({ fields }) => fields)
    .map(({ key, name, type, options }) => ({ key, name, type, options }));
}

function askedFields({
  fields = [],
  questionnaire = [],
}: Partial<FormSettings & ChatSettings>): OwnField[] {
  return [...fields, ...questionnaire]
    .filter(({ known }) => known === null)
    .map(({ key, label, type, options }) => ({ key, name: label, type, options }));
}

/** Two fields of one key share their values in a ticket; the first names them. */
function eachOnce(columns: OwnField[]): OwnField[] {
  const byKey = new Map<string, OwnField>();
  for (const column of columns) if (!byKey.has(column.key)) byKey.set(column.key, column);
  return [...byKey.values()];
}
