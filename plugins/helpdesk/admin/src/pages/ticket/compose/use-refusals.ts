import { describeFields } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import type { ActionDraft } from '../action-form';
import type { usePerform } from '../use-perform';
import { copiesProblem } from './addresses';
import { describeCopies } from './describe-copies';

interface Refusals {
  draft: ActionDraft;
  performing: Pick<ReturnType<typeof usePerform>, 'error' | 'missing'>;
  /** Sending was stopped by a file that failed. */
  isStopped: boolean;
}

/** Why the form is not taken, by the path of each field: what is missing, what the server refused, what was mistyped. */
export const useRefusals = ({ draft, performing, isStopped }: Refusals): Record<string, string> => {
  const { t, tMaybe, locale } = useDesk();
  const { error, missing } = performing;
  const fields = error ? describeFields(error, { locale, translate: tMaybe }) : {};
  const copyTo = missing.includes('copyTo')
    ? describeCopies(copiesProblem(draft.copyTo, draft.copyTyped), t)
    : Object.entries(fields).find(([path]) => path.startsWith('copyTo'))?.[1];
  return {
    ...Object.fromEntries(
      missing.filter((path) => path !== 'copyTo').map((path) => [path, t('form.required')])
    ),
    ...fields,
    ...(isStopped && { files: t('files.failedFirst') }),
    ...(copyTo ? { copyTo } : {}),
  };
};
