import type { TagCount } from '../../../../../contracts/tags';
import { useDesk } from '../../../i18n/desk-context';

/** "12 requests", "1,000+ requests". */
export const useTagCount = ({ count, isCapped }: TagCount): string => {
  const { t, locale } = useDesk();
  const number = new Intl.NumberFormat(locale).format(count);
  return isCapped ? t('tags.count.many', { number }) : t('tags.count', { count });
};
