import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { styled } from 'styled-components';
import type { FormField, FormKnownField } from '../../../../../contracts/forms';
import { useDesk } from '../../../i18n/desk-context';
import { SelectField } from '../fields/SelectField';
import { moved, withItem } from '../frame/list-changes';
import { freeKey, keysOf } from '../workflows/document/keys';
import { Refusal } from '../workflows/parts/Part';
import { AskedField } from './AskedField';
import { knownField, ownField } from './asked-fields';

interface AskedFieldsProps {
  /** Where they stand in refusals: `settings.fields`. */
  path: string;
  fields: FormField[];
  /** Which usual fields may be asked for. */
  offered: readonly FormKnownField[];
  /** Which of them cannot be left out. */
  needed: readonly FormKnownField[];
  isReadOnly: boolean;
  refusals: Record<string, string>;
  onChange: (fields: FormField[]) => void;
}

/** What is asked for, in its order: what the desk knows already, and whatever else. */
export const AskedFields = ({
  path,
  fields,
  offered,
  needed,
  isReadOnly,
  refusals,
  onChange,
}: AskedFieldsProps) => {
  const { t } = useDesk();
  const missing = offered.filter((known) => !fields.some((field) => field.known === known));
  const addOwn = () => onChange([...fields, ownField(freeKey('field', keysOf(fields)))]);
  return (
    <>
      {refusals[path] ? <Refusal role="alert">{refusals[path]}</Refusal> : null}
      {fields.map((field, at) => (
        <AskedField
          // The place: keys of own fields are typed in.
          key={field.known ?? at}
          path={`${path}.${at}`}
          field={field}
          taken={keysOf(fields)}
          at={at}
          count={fields.length}
          isNeeded={needed.some((known) => known === field.known)}
          isReadOnly={isReadOnly}
          refusals={refusals}
          onChange={(next) => onChange(withItem(fields, at, next))}
          onMove={(to) => onChange(moved(fields, at, to))}
          onRemove={() => onChange(fields.filter((other) => other !== field))}
        />
      ))}
      {isReadOnly ? null : (
        <Add>
          <Button type="button" variant="secondary" startIcon={<Plus />} onClick={addOwn}>
            {t('forms.field.own')}
          </Button>
          {missing.length > 0 ? (
            <SelectField
              name="known"
              label={t('forms.field.known')}
              value=""
              onChange={(key) => {
                const known = missing.find((candidate) => candidate === key);
                if (known) onChange([...fields, knownField(known)]);
              }}
            >
              <option value="">{t('workflows.choose')}</option>
              {missing.map((known) => (
                <option key={known} value={known}>
                  {t(`forms.known.${known}`)}
                </option>
              ))}
            </SelectField>
          ) : null}
        </Add>
      )}
    </>
  );
};

const Add = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: flex-end;
  gap: 1.2rem 2.4rem;

  > :nth-child(2) {
    flex: 0 1 28rem;
  }
`;
