import type { Translate } from '../../../i18n/desk-context';
import type { CopiesProblem } from './addresses';

export const describeCopies = (problem: CopiesProblem | null, t: Translate): string | undefined => {
  if (!problem) return undefined;
  return problem.kind === 'invalid'
    ? t('copy.invalid', { address: problem.address })
    : t('copy.tooMany', { most: problem.most });
};
