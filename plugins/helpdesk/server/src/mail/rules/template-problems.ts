import type { WorkflowNotice } from '../../../../contracts';
import { localize } from '../../workflow/rules/localize';
import { readTemplate } from '../../workflow/rules/template-variables';

/*
 * Why a mail would not read as its writer meant it: a template of the notice, in the reader's language, cannot be
 * read, or speaks of something that there is not. Each problem names the place, the line and the variable.
 */
export function templateProblems({
  notice,
  locale,
}: {
  notice: Pick<WorkflowNotice, 'subject' | 'body'>;
  /** The reader's. */
  locale: string | null;
}): string[] {
  return (['subject', 'body'] as const).flatMap((part) => {
    const findings = readTemplate(localize(notice[part], locale));
    if (findings.error !== undefined) return [`${part}: ${findings.error}`];
    return findings.unknown.map(
      ({ name, line }) => `${part}, line ${line}: there is no variable ${name}.`
    );
  });
}
