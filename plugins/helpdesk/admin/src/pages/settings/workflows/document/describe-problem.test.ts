import { expect, it } from 'vitest';
import { texts as en } from '../../../../translations/en';
import { describeProblem, type Translate } from './describe-problem';

const texts: Record<string, string> = en;
const translate: Translate = (id, values = {}) =>
  texts[id]?.replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name]));

it.each([
  [
    'TEMPLATE_VARIABLE_UNKNOWN',
    'Unknown in templates: client.nmae (line 2), foo (line 7). See the list of variables.',
    'There is no such variable: client.nmae (line 2), foo (line 7).',
  ],
  [
    'TEMPLATE_INVALID',
    'The template cannot be read: tag "if" not closed, line:3, col:1',
    'The template cannot be read: tag "if" not closed (line 3).',
  ],
  ['SHAPE_INVALID', 'Use the key of an agent or a team', 'Use the key of an agent or a team'],
  ['RECIPIENTS_MISSING', 'Give at least one recipient.', 'Choose at least one reader.'],
  ['RULE_OF_TOMORROW', 'Not known here yet.', 'Not known here yet.'],
])('says %s with its line and variable', (code, message, expected) => {
  expect(describeProblem({ code, message }, translate)).toBe(expected);
});
