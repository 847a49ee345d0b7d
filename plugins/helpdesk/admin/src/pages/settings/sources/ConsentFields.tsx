import { Checkbox } from '@strapi/design-system';
import type { LocalizedText } from '../../../../../contracts/common';
import { LocalizedField } from '../../../components/localized-field/LocalizedField';
import { useDesk } from '../../../i18n/desk-context';

interface ConsentFieldsProps {
  /** Null: nothing is asked. */
  consent: LocalizedText | null;
  isReadOnly: boolean;
  refusals: Record<string, string>;
  onChange: (consent: LocalizedText | null) => void;
}

/** What a person has to agree to before anything is sent. */
export const ConsentFields = ({ consent, isReadOnly, refusals, onChange }: ConsentFieldsProps) => {
  const { t } = useDesk();
  return (
    <>
      <Checkbox
        checked={consent !== null}
        disabled={isReadOnly}
        onCheckedChange={(isOn) => onChange(isOn === true ? {} : null)}
      >
        {t('forms.consent.ask')}
      </Checkbox>
      {consent ? (
        <LocalizedField
          name="settings.consent"
          label={t('forms.consent.text')}
          value={consent}
          refusals={refusals}
          disabled={isReadOnly}
          isLong
          required
          maxLength={5_000}
          onChange={onChange}
        />
      ) : null}
    </>
  );
};
