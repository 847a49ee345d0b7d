import { Checkbox } from '@strapi/design-system';
import { CHAT_KNOWN_FIELDS } from '../../../../../contracts/chat';
import { useDesk } from '../../../i18n/desk-context';
import { Card } from '../frame/Card';
import { AskedFields } from '../sources/AskedFields';
import { ConsentFields } from '../sources/ConsentFields';
import { Quiet } from '../workflows/parts/Part';
import type { ChatPartProps } from './chat-part-props';

/** What comes before the first message: answers of the FAQ, a few questions, consent. */
export const ChatBefore = ({ body, isReadOnly, refusals, onSettings }: ChatPartProps) => {
  const { t } = useDesk();
  const { questionnaire, consent, suggestsFaq } = body.settings;
  const shared = { isReadOnly, refusals };
  return (
    <>
      <Card title={t('chatSource.before')} hint={t('chatSource.before.hint')}>
        <Checkbox
          checked={suggestsFaq}
          disabled={isReadOnly}
          onCheckedChange={(isOn) => onSettings({ suggestsFaq: isOn === true })}
        >
          {t('chatSource.faq')}
        </Checkbox>
        {questionnaire.length === 0 ? <Quiet>{t('chatSource.questions.none')}</Quiet> : null}
        <AskedFields
          {...shared}
          path="settings.questionnaire"
          fields={questionnaire}
          offered={CHAT_KNOWN_FIELDS}
          needed={[]}
          onChange={(fields) => onSettings({ questionnaire: fields })}
        />
      </Card>
      <Card title={t('forms.consent')} hint={t('chatSource.consent.hint')}>
        <ConsentFields
          {...shared}
          consent={consent}
          onChange={(words) => onSettings({ consent: words })}
        />
      </Card>
    </>
  );
};
