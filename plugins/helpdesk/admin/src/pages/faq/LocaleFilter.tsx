import { SITE_LOCALES } from '../../../../contracts/common';
import { useGetHostLocalesQuery } from '../../api/faq';
import { languageName } from '../../components/localized-field/languages-of';
import { Select } from '../../components/Select';
import { useDesk } from '../../i18n/desk-context';

interface LocaleFilterProps {
  value: string;
  onChange: (locale: string) => void;
}

/** One of the languages of the site, or of those that the host writes in beside them. */
export const LocaleFilter = ({ value, onChange }: LocaleFilterProps) => {
  const { t } = useDesk();
  const { data: own = [] } = useGetHostLocalesQuery();
  const codes = [...new Set<string>([...SITE_LOCALES, ...own, ...(value ? [value] : [])])];
  return (
    <Select
      aria-label={t('faq.language')}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{t('faq.allLanguages')}</option>
      {codes.map((code) => (
        <option key={code} value={code} lang={code}>
          {languageName(code)}
        </option>
      ))}
    </Select>
  );
};
