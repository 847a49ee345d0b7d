import { Checkbox } from '@strapi/design-system';
import { useDesk } from '../../../i18n/desk-context';
import { NumberField } from '../fields/NumberField';
import { Card, Pair } from '../frame/Card';
import type { ChatPartProps } from './chat-part-props';

/** What is promised about answers, and how they reach who has left. */
export const ChatAnswers = ({ body, isReadOnly, refusals, onSettings }: ChatPartProps) => {
  const { t } = useDesk();
  const { replyMinutes, mailAfterMinutes, showsDeleted } = body.settings;
  return (
    <Card title={t('chatSource.answers')}>
      <Pair>
        <NumberField
          name="settings.replyMinutes"
          label={t('chatSource.replyMinutes')}
          hint={t('chatSource.replyMinutes.hint')}
          unit={t('chatSource.minutes')}
          value={replyMinutes ?? Number.NaN}
          error={refusals['settings.replyMinutes']}
          disabled={isReadOnly}
          min={1}
          max={10_080}
          onChange={(minutes) =>
            onSettings({ replyMinutes: Number.isNaN(minutes) ? null : minutes })
          }
        />
        <NumberField
          name="settings.mailAfterMinutes"
          label={t('chatSource.mailAfter')}
          hint={t('chatSource.mailAfter.hint')}
          unit={t('chatSource.minutes')}
          value={mailAfterMinutes}
          error={refusals['settings.mailAfterMinutes']}
          disabled={isReadOnly}
          min={1}
          max={1440}
          onChange={(minutes) => onSettings({ mailAfterMinutes: minutes })}
        />
      </Pair>
      <Checkbox
        checked={showsDeleted}
        disabled={isReadOnly}
        onCheckedChange={(isOn) => onSettings({ showsDeleted: isOn === true })}
      >
        {t('chatSource.showsDeleted')}
      </Checkbox>
    </Card>
  );
};
