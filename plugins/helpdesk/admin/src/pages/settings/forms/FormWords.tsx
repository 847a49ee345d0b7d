import { Checkbox } from '@strapi/design-system';
import { styled } from 'styled-components';
import { FORM_AUDIENCES } from '../../../../../contracts/forms';
import { LocalizedField } from '../../../components/localized-field/LocalizedField';
import { useDesk } from '../../../i18n/desk-context';
import { Card } from '../frame/Card';
import { Refusal } from '../workflows/parts/Part';
import type { FormPartProps } from './form-part-props';

/** What the form is called among colleagues, what people read, and for whom it is. */
export const FormWords = ({ body, isReadOnly, refusals, onChange, onSettings }: FormPartProps) => {
  const { t } = useDesk();
  const { title, intro, button, audience } = body.settings;
  const shared = { refusals, disabled: isReadOnly };
  return (
    <>
      <Card>
        <LocalizedField
          {...shared}
          name="name"
          label={t('forms.name')}
          hint={t('forms.name.hint')}
          value={body.name}
          maxLength={100}
          required
          onChange={(name) => onChange({ name })}
        />
        <Checkbox
          checked={body.isEnabled}
          disabled={isReadOnly}
          onCheckedChange={(isOn) => onChange({ isEnabled: isOn === true })}
        >
          {t('forms.enabled')}
        </Checkbox>
        <Group role="group" aria-label={t('forms.audience')}>
          <span>{t('forms.audience')}</span>
          {FORM_AUDIENCES.map((kind) => (
            <Checkbox
              key={kind}
              checked={audience.includes(kind)}
              disabled={isReadOnly}
              onCheckedChange={(isOn) => {
                const others = audience.filter((other) => other !== kind);
                onSettings({ audience: isOn === true ? [...others, kind] : others });
              }}
            >
              {t(`forms.audience.${kind}`)}
            </Checkbox>
          ))}
          {refusals['settings.audience'] ? (
            <Refusal role="alert">{refusals['settings.audience']}</Refusal>
          ) : null}
        </Group>
      </Card>
      <Card title={t('forms.words')} hint={t('forms.words.hint')}>
        <LocalizedField
          {...shared}
          name="settings.title"
          label={t('forms.title')}
          value={title}
          maxLength={200}
          onChange={(words) => onSettings({ title: words })}
        />
        <LocalizedField
          {...shared}
          name="settings.intro"
          label={t('forms.lead')}
          value={intro}
          isLong
          maxLength={5_000}
          onChange={(words) => onSettings({ intro: words })}
        />
        <LocalizedField
          {...shared}
          name="settings.button"
          label={t('forms.button')}
          value={button}
          maxLength={80}
          onChange={(words) => onSettings({ button: words })}
        />
      </Card>
    </>
  );
};

const Group = styled.div`
  display: grid;
  justify-items: start;
  gap: 0.8rem;

  > span {
    font-size: 1.2rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.33);
  }
`;
