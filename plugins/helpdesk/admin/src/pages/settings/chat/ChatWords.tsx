import { LocalizedField } from '../../../components/localized-field/LocalizedField';
import { useDesk } from '../../../i18n/desk-context';
import { Card } from '../frame/Card';
import type { ChatPartProps } from './chat-part-props';

/** What visitors read before they write, in each language. */
export const ChatWords = ({ body, isReadOnly, refusals, onSettings }: ChatPartProps) => {
  const { t } = useDesk();
  const { launcher, title, greeting, greetingAway } = body.settings;
  const shared = { refusals, disabled: isReadOnly };
  return (
    <Card title={t('chatSource.words')} hint={t('chatSource.words.hint')}>
      <LocalizedField
        {...shared}
        name="settings.launcher"
        label={t('chatSource.launcher')}
        hint={t('chatSource.launcher.hint')}
        value={launcher}
        maxLength={60}
        onChange={(words) => onSettings({ launcher: words })}
      />
      <LocalizedField
        {...shared}
        name="settings.title"
        label={t('chatSource.title')}
        value={title}
        maxLength={80}
        onChange={(words) => onSettings({ title: words })}
      />
      <LocalizedField
        {...shared}
        name="settings.greeting"
        label={t('chatSource.greeting')}
        value={greeting}
        isLong
        maxLength={500}
        onChange={(words) => onSettings({ greeting: words })}
      />
      <LocalizedField
        {...shared}
        name="settings.greetingAway"
        label={t('chatSource.greetingAway')}
        value={greetingAway}
        isLong
        maxLength={500}
        onChange={(words) => onSettings({ greetingAway: words })}
      />
    </Card>
  );
};
