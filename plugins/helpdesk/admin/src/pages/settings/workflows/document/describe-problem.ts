import type { WorkflowProblem } from '../../../../../../contracts/workflow';

export type Translate = (
  id: string,
  values?: Record<string, string | number>
) => string | undefined;

/** A problem in the reader's language, with line and variable of a template; else in the server's English. */
export const describeProblem = (
  { code, message }: Pick<WorkflowProblem, 'code' | 'message'>,
  translate: Translate
): string =>
  translate(`workflows.problem.${code}`, { detail: detailOf(code, message, translate) }) ?? message;

const detailOf = (code: string, message: string, translate: Translate): string => {
  const inLine = (words: string, line: string) =>
    translate('workflows.problem.inLine', { words, line }) ?? `${words} (line ${line})`;
  if (code === 'TEMPLATE_VARIABLE_UNKNOWN') {
    return [...message.matchAll(/(\S+) \(line (\d+)\)/g)]
      .map(([, name = '', line = '']) => inLine(name, line))
      .join(', ');
  }
  if (code === 'TEMPLATE_INVALID') {
    const why = message.replace(/^[^:]*: /, '');
    const [, words, line] = /^(.*?), line:(\d+)/s.exec(why) ?? [];
    return words !== undefined && line !== undefined ? inLine(words, line) : why;
  }
  return message;
};
