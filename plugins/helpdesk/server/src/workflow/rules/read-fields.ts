import type { FieldValue, FieldValues, WorkflowAction, WorkflowField } from '../../../../contracts';
import { fieldProblem, isFieldValue, isUnanswered } from './field-value';
import type { Refusal, RefusalCode } from './refusals';

/** Of a form with a thousand wrong fields, the first ones are enough to mend it. */
const MOST_REPORTED = 20;

export type ReadFields = { values: FieldValues; refusal?: undefined } | { refusal: Refusal };

/**
 * A form gives what its action asks for and nothing else. A required field is answered (a required box is ticked), an
 * optional one that is left empty changes nothing. Clients know only the fields that they may see: another one is
 * unknown to them, and takes its default when they act. All wrong fields are told at once.
 */
export function readFields({
  action,
  isClient,
  given,
}: {
  action: WorkflowAction;
  isClient: boolean;
  given: Record<string, unknown> | null | undefined;
}): ReadFields {
  const answers = new Map(Object.entries(given ?? {}));
  const offered = action.fields.filter((field) => !isClient || field.isClientVisible);
  const values: [string, FieldValue][] = [];
  const problems: { code: RefusalCode; key: string; message: string }[] = [];

  for (const field of offered) {
    const value = answers.get(field.key);
    answers.delete(field.key);
    if (isUnanswered(value)) {
      if (field.required) problems.push({ code: 'FIELD_REQUIRED', ...wanted(field) });
    } else if (!isFieldValue(field, value)) {
      const message = fieldProblem(field, value) ?? '';
      problems.push({ code: 'FIELD_INVALID', key: field.key, message });
    } else if (field.required && value === false) {
      problems.push({ code: 'FIELD_REQUIRED', ...wanted(field) });
    } else {
      values.push([field.key, value]);
    }
  }
  for (const field of action.fields) {
    const isHidden = !offered.includes(field);
    if (isHidden && field.default !== null) values.push([field.key, field.default]);
  }
  for (const key of answers.keys()) {
    problems.push({
      code: 'FIELD_UNKNOWN',
      key: key.slice(0, 60),
      message: 'The action has no such field.',
    });
  }

  const [first] = problems;
  if (!first) return { values: Object.fromEntries(values) };
  return {
    refusal: {
      code: first.code,
      message: `${first.key}: ${first.message}`,
      hint: offered.length
        ? `Fields of this action: ${offered.map((field) => field.key).join(', ')}.`
        : 'This action has no fields.',
      fields: Object.fromEntries(
        problems.slice(0, MOST_REPORTED).map(({ key, message }) => [`fields.${key}`, message])
      ),
    },
  };
}

function wanted(field: WorkflowField): { key: string; message: string } {
  const message =
    field.type === 'checkbox' ? 'This box must be ticked.' : 'This field must be filled.';
  return { key: field.key, message };
}
