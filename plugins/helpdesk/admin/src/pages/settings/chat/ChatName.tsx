import { Checkbox } from '@strapi/design-system';
import { LocalizedField } from '../../../components/localized-field/LocalizedField';
import { useDesk } from '../../../i18n/desk-context';
import { Card } from '../frame/Card';
import type { ChatPartProps } from './chat-part-props';

/** What the chat is called among colleagues, and whether it is open. */
export const ChatName = ({ body, isReadOnly, refusals, onChange }: ChatPartProps) => {
  const { t } = useDesk();
  return (
    <Card>
      <LocalizedField
        name="name"
        label={t('forms.name')}
        hint={t('chatSource.name.hint')}
        value={body.name}
        refusals={refusals}
        disabled={isReadOnly}
        maxLength={100}
        required
        onChange={(name) => onChange({ name })}
      />
      <Checkbox
        checked={body.isEnabled}
        disabled={isReadOnly}
        onCheckedChange={(isOn) => onChange({ isEnabled: isOn === true })}
      >
        {t('chatSource.enabled')}
      </Checkbox>
    </Card>
  );
};
