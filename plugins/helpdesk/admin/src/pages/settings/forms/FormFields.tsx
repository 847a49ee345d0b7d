import { FORM_KNOWN_FIELDS, type FormKnownField } from '../../../../../contracts/forms';
import { useDesk } from '../../../i18n/desk-context';
import { Card } from '../frame/Card';
import { AskedFields } from '../sources/AskedFields';
import type { FormPartProps } from './form-part-props';

/** Without these there is nobody to answer. */
const NEEDED: readonly FormKnownField[] = ['name', 'email'];

/** What the form asks for. */
export const FormFields = ({ body, isReadOnly, refusals, onSettings }: FormPartProps) => {
  const { t } = useDesk();
  return (
    <Card title={t('forms.fields')} hint={t('forms.fields.hint')}>
      <AskedFields
        path="settings.fields"
        fields={body.settings.fields}
        offered={FORM_KNOWN_FIELDS}
        needed={NEEDED}
        isReadOnly={isReadOnly}
        refusals={refusals}
        onChange={(fields) => onSettings({ fields })}
      />
    </Card>
  );
};
