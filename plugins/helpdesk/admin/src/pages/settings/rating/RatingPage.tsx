import { RATING_SCALES } from '../../../../../contracts/rating';
import { LocalizedField } from '../../../components/localized-field/LocalizedField';
import { useDesk } from '../../../i18n/desk-context';
import { ChoiceField } from '../fields/ChoiceField';
import { NumberField } from '../fields/NumberField';
import { Card } from '../frame/Card';
import { SectionPage } from '../frame/SectionPage';
import type { Bound } from '../frame/use-section';

const SWITCH = ['on', 'off'] as const;

/** A switch as a choice of two, each with what it means. */
const asSwitch = (bound: Bound<boolean>) => ({
  ...bound,
  value: bound.value ? ('on' as const) : ('off' as const),
  onChange: (choice: (typeof SWITCH)[number]) => bound.onChange(choice === 'on'),
});

/** Whether clients are asked how an answer was, what they are asked, and for how long. */
export const RatingPage = () => {
  const { t } = useDesk();
  return (
    <SectionPage
      section="rating"
      title={t('settings.nav.rating')}
      intro={t('ratingSettings.intro')}
    >
      {({ value, field, refusals }) => (
        <>
          <Card title={t('ratingSettings.ask')} hint={t('ratingSettings.mailHint')}>
            <ChoiceField
              {...asSwitch(field('isOn'))}
              label={t('ratingSettings.ask')}
              choices={SWITCH.map((choice) => ({
                value: choice,
                label: t(`ratingSettings.ask.${choice}`),
                meaning: t(`ratingSettings.ask.${choice}.meaning`),
              }))}
            />
          </Card>
          {value.isOn ? (
            <Card title={t('ratingSettings.question')} hint={t('ratingSettings.scale.hint')}>
              <LocalizedField
                {...field('question')}
                refusals={refusals}
                label={t('ratingSettings.question.label')}
                hint={t('ratingSettings.question.hint')}
                maxLength={300}
                required
              />
              <ChoiceField
                {...field('scale')}
                label={t('ratingSettings.scale')}
                choices={RATING_SCALES.map((scale) => ({
                  value: scale,
                  label: t(`ratingSettings.scale.${scale}`),
                  meaning: t(`ratingSettings.scale.${scale}.meaning`),
                }))}
              />
              <ChoiceField
                {...asSwitch(field('asksReason'))}
                label={t('ratingSettings.reason')}
                choices={SWITCH.map((choice) => ({
                  value: choice,
                  label: t(`ratingSettings.reason.${choice}`),
                  meaning: t(`ratingSettings.reason.${choice}.meaning`),
                }))}
              />
              <NumberField
                {...field('days')}
                label={t('ratingSettings.days')}
                hint={t('ratingSettings.days.hint')}
                unit={t('settings.unit.days')}
                min={1}
                max={365}
              />
            </Card>
          ) : null}
        </>
      )}
    </SectionPage>
  );
};
