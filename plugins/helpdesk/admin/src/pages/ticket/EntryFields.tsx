import { styled } from 'styled-components';
import type { EntryView } from '../../../../contracts/tickets';
import { formatDateField } from '../../format/time';
import { useDesk } from '../../i18n/desk-context';

type Field = EntryView['fields'][number];

/** Values that were filled in with the entry. */
export const EntryFields = ({ fields }: { fields: Field[] }) => {
  const { t, name, locale } = useDesk();
  if (fields.length === 0) return null;
  const shown = ({ type, value, options }: Field): string => {
    const named = (key: string) => {
      const option = options.find((candidate) => candidate.key === key);
      return option ? name(option.name) : key;
    };
    if (typeof value === 'boolean') return value ? t('yes') : t('no');
    if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
    if (Array.isArray(value)) return new Intl.ListFormat(locale).format(value.map(named));
    return type === 'date' ? formatDateField(value, locale) : named(value);
  };
  return (
    <Fields>
      {fields.map((field) => (
        <div key={field.key}>
          <dt dir="auto">{name(field.name)}</dt>
          <dd dir="auto">{shown(field)}</dd>
        </div>
      ))}
    </Fields>
  );
};

const Fields = styled.dl`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem 2.4rem;
  font-size: 1.3rem;

  dt {
    color: ${({ theme }) => theme.colors.neutral600};
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
`;
