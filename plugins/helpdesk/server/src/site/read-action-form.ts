import type { FieldValue, FileView, WorkflowField } from '../../../contracts';
import { REQUEST_LIMITS } from '../../../contracts';
import { plainText } from '../../../contracts/common.schema';
import { DeskError } from '../errors';
import { sha256 } from '../platform/ids';
import { safeParse } from '../platform/rules/safe-parse';

/** Before the key of a workflow's field in the name of its input. */
export const FIELD_PREFIX = 'field.';
const OWN = ['csrf', 'id', 'text'];
const messageText = plainText(REQUEST_LIMITS.text);

/**
 * The form of a client's action as the engine takes it: every input is text there, a number or a tick here. What is
 * none stays as it is, for the engine to refuse by name.
 *
 * @throws DeskError INPUT_INVALID, FORM_EXPIRED.
 */
export function readActionForm({
  action,
  fields,
  values,
  files,
}: {
  action: string;
  fields: WorkflowField[];
  values: Record<string, string[]>;
  files: FileView[];
}): { clientId: string; text?: { format: 'text'; body: string }; fields: Record<string, unknown> } {
  const unknown = Object.keys(values).find(
    (name) => !OWN.includes(name) && !name.startsWith(FIELD_PREFIX)
  );
  if (unknown !== undefined) throw new DeskError('INPUT_INVALID');
  const id = values.id?.[0] ?? '';
  if (!/^[0-9a-f]{32}$/.test(id)) throw new DeskError('FORM_EXPIRED');
  const body = (values.text?.[0] ?? '').replace(/\r\n?/g, '\n').trim();
  if (!safeParse(messageText, body).success) {
    const problem = body.length > REQUEST_LIMITS.text ? 'long' : 'characters';
    throw new DeskError('INPUT_INVALID', { fields: { text: problem } });
  }
  const given = Object.entries(values).flatMap(([name, all]) => {
    if (!name.startsWith(FIELD_PREFIX)) return [];
    const key = name.slice(FIELD_PREFIX.length);
    return [
      [
        key,
        toValue(
          fields.find((field) => field.key === key),
          all
        ),
      ],
    ];
  });
  const answers: Record<string, unknown> = Object.fromEntries(given);
  // With the words: who goes back in the browser and writes something else has the same id in the form.
  const sent = [id, action, body, answers, files.map(({ name, size }) => [name, size])];
  const text = body === '' ? {} : { text: { format: 'text' as const, body } };
  return { clientId: sha256(JSON.stringify(sent)), fields: answers, ...text };
}

function toValue(field: WorkflowField | undefined, all: string[]): FieldValue {
  const [first] = all;
  if (field?.type === 'choices') return all;
  if (field?.type === 'checkbox') return first === 'on' ? true : first;
  if (field?.type === 'longText') return first.replace(/\r\n?/g, '\n');
  if (field?.type !== 'number' || first.trim() === '') return first;
  const number = Number(first);
  return Number.isFinite(number) ? number : first;
}
