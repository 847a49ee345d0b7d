import { LocalizedField } from '../../../components/localized-field/LocalizedField';
import { useDesk } from '../../../i18n/desk-context';
import { ChoiceField } from '../fields/ChoiceField';
import { TextField } from '../fields/TextField';
import { Card } from '../frame/Card';
import { ConsentFields } from '../sources/ConsentFields';
import type { FormPartProps } from './form-part-props';

/** What a sender agrees to, and what they see afterwards. */
export const FormSent = ({ body, isReadOnly, refusals, onSettings }: FormPartProps) => {
  const { t } = useDesk();
  const { consent, thanks } = body.settings;
  return (
    <>
      <Card title={t('forms.consent')} hint={t('forms.consent.hint')}>
        <ConsentFields
          consent={consent}
          isReadOnly={isReadOnly}
          refusals={refusals}
          onChange={(words) => onSettings({ consent: words })}
        />
      </Card>
      <Card title={t('forms.thanks')}>
        <ChoiceField
          name="settings.thanks.kind"
          label={t('forms.thanks.label')}
          value={thanks.kind}
          disabled={isReadOnly}
          choices={[
            { value: 'text', label: t('forms.thanks.text') },
            { value: 'redirect', label: t('forms.thanks.redirect') },
          ]}
          onChange={(kind) =>
            onSettings({
              thanks: kind === 'text' ? { kind, text: {} } : { kind, url: 'https://' },
            })
          }
        />
        {thanks.kind === 'text' ? (
          <LocalizedField
            name="settings.thanks.text"
            label={t('forms.thanks.words')}
            hint={t('forms.thanks.words.hint')}
            value={thanks.text}
            refusals={refusals}
            disabled={isReadOnly}
            isLong
            maxLength={5_000}
            onChange={(text) => onSettings({ thanks: { kind: 'text', text } })}
          />
        ) : (
          <TextField
            name="settings.thanks.url"
            label={t('forms.thanks.url')}
            type="url"
            dir="ltr"
            value={thanks.url}
            error={refusals['settings.thanks.url']}
            disabled={isReadOnly}
            maxLength={2_000}
            onChange={(url) => onSettings({ thanks: { kind: 'redirect', url: url.trim() } })}
          />
        )}
      </Card>
    </>
  );
};
