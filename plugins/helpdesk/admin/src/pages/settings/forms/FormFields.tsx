import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { styled } from 'styled-components';
import { FORM_KNOWN_FIELDS, type FormField } from '../../../../../contracts/forms';
import { useDesk } from '../../../i18n/desk-context';
import { SelectField } from '../fields/SelectField';
import { Card } from '../frame/Card';
import { moved, withItem } from '../frame/list-changes';
import { freeKey, keysOf } from '../workflows/document/keys';
import { Refusal } from '../workflows/parts/Part';
import { FormFieldEditor } from './FormFieldEditor';
import type { FormPartProps } from './form-part-props';
import { knownField, ownField } from './new-form';

/** What the form asks for, in its order: what the desk knows already, and whatever else. */
export const FormFields = ({ body, isReadOnly, refusals, onSettings }: FormPartProps) => {
  const { t } = useDesk();
  const { fields } = body.settings;
  const set = (next: FormField[]) => onSettings({ fields: next });
  const missing = FORM_KNOWN_FIELDS.filter((known) => !fields.some((f) => f.known === known));
  const addOwn = () => set([...fields, ownField(freeKey('field', keysOf(fields)))]);
  return (
    <Card title={t('forms.fields')} hint={t('forms.fields.hint')}>
      {refusals['settings.fields'] ? (
        <Refusal role="alert">{refusals['settings.fields']}</Refusal>
      ) : null}
      {fields.map((field, at) => (
        <FormFieldEditor
          // The place: keys of own fields are typed in.
          key={field.known ?? at}
          path={`settings.fields.${at}`}
          field={field}
          taken={keysOf(fields)}
          at={at}
          count={fields.length}
          isReadOnly={isReadOnly}
          refusals={refusals}
          onChange={(next) => set(withItem(fields, at, next))}
          onMove={(to) => set(moved(fields, at, to))}
          onRemove={() => set(fields.filter((other) => other !== field))}
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
                if (known) set([...fields, knownField(known)]);
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
    </Card>
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
