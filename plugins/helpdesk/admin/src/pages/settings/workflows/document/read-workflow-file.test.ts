import { expect, it } from 'vitest';
import { FILE_MAX, readWorkflowFile } from './read-workflow-file';

const file = (text: string) => new File([text], 'a.workflow.json');

it.each([
  ['cut off', '{"format": 1, "states": [', 'json'],
  ['empty', '', 'json'],
  ['a list', '[1, 2]', 'shape'],
  ['nothing', 'null', 'shape'],
  ['a text', '"support"', 'shape'],
  ['too large', ' '.repeat(FILE_MAX + 1), 'size'],
])('refuses a file that is %s', async (_what, text, refusal) => {
  expect(await readWorkflowFile(file(text))).toEqual({ refusal });
});

it('takes an object for the server to judge', async () => {
  expect(await readWorkflowFile(file('{"format": 9}'))).toEqual({ document: { format: 9 } });
});
