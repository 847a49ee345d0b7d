import { Cross } from '@strapi/icons';
import { styled } from 'styled-components';
import type { TagStep } from '../../../../../contracts/macros';
import { useGetLookupsQuery } from '../../../api/queue';
import { TagChip, tagsOf } from '../../../components/TagChip';
import { useDesk } from '../../../i18n/desk-context';
import { SelectField } from '../../settings/fields/SelectField';
import { Pair } from '../../settings/frame/Card';

type Tags = Pick<TagStep, 'add' | 'remove'>;

interface TagFieldsProps {
  name: string;
  value: Tags;
  refusal?: string;
  onChange: (value: Tags) => void;
}

/** Which tags are put on, and which are taken off. */
export const TagFields = ({ name, value, refusal, onChange }: TagFieldsProps) => {
  const { t } = useDesk();
  return (
    <Pair>
      <TagSet
        name={`${name}.add`}
        label={t('step.addTags')}
        keys={value.add}
        taken={value.remove}
        refusal={refusal}
        onChange={(add) => onChange({ ...value, add })}
      />
      <TagSet
        name={`${name}.remove`}
        label={t('step.removeTags')}
        keys={value.remove}
        taken={value.add}
        onChange={(remove) => onChange({ ...value, remove })}
      />
    </Pair>
  );
};

const TagSet = ({
  name,
  label,
  keys,
  taken,
  refusal,
  onChange,
}: {
  name: string;
  label: string;
  keys: string[];
  taken: string[];
  refusal?: string;
  onChange: (keys: string[]) => void;
}) => {
  const { t } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const left = lookups?.tags.filter(({ key }) => !keys.includes(key) && !taken.includes(key));
  return (
    <Set>
      <SelectField
        name={name}
        label={label}
        value=""
        error={refusal}
        disabled={left?.length === 0}
        onChange={(key) => (key ? onChange([...keys, key]) : undefined)}
      >
        <option value="">{left?.length === 0 ? t('step.noTags') : t('form.choose')}</option>
        {left?.map((tag) => (
          <option key={tag.key} value={tag.key}>
            {tag.name}
          </option>
        ))}
      </SelectField>
      {keys.length > 0 ? (
        <ul aria-label={label}>
          {tagsOf(keys, lookups).map((tag) => (
            <li key={tag.key}>
              <TagChip tag={tag}>
                <button
                  type="button"
                  aria-label={t('step.dropTag', { name: tag.name })}
                  onClick={() => onChange(keys.filter((key) => key !== tag.key))}
                >
                  <Cross aria-hidden width="1rem" height="1rem" />
                </button>
              </TagChip>
            </li>
          ))}
        </ul>
      ) : null}
    </Set>
  );
};

const Set = styled.div`
  display: grid;
  gap: 0.8rem;

  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem;
  }

  button {
    display: grid;
    place-items: center;
    width: 2.4rem;
    height: 2.4rem;
    padding: 0;
    border: 0;
    border-radius: 0.4rem;
    background: none;
    cursor: pointer;
  }

  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;
