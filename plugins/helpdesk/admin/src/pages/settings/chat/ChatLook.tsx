import { Checkbox } from '@strapi/design-system';
import type { ChatSettings } from '../../../../../contracts/chat';
import { useGetSettingsQuery } from '../../../api/settings';
import { useDesk } from '../../../i18n/desk-context';
import { ChoiceField } from '../fields/ChoiceField';
import { ColourField } from '../fields/ColourField';
import { NumberField } from '../fields/NumberField';
import { Card, Pair } from '../frame/Card';
import type { ChatPartProps } from './chat-part-props';

/** Colour and place of the button, and whose face stands in the head of the window. */
export const ChatLook = ({ body, isReadOnly, refusals, onSettings }: ChatPartProps) => {
  const { t } = useDesk();
  const { data } = useGetSettingsQuery();
  const ours = data?.settings.company.colour ?? '#000000';
  const { colour, side, face, distance } = body.settings;
  const setDistance = (part: Partial<ChatSettings['distance']>) =>
    onSettings({ distance: { ...distance, ...part } });
  return (
    <Card title={t('chatSource.look')}>
      <Checkbox
        checked={colour === null}
        disabled={isReadOnly}
        onCheckedChange={(isOurs) => onSettings({ colour: isOurs === true ? null : ours })}
      >
        {t('chatSource.colour.company')}
      </Checkbox>
      {colour === null ? null : (
        <ColourField
          name="settings.colour"
          label={t('chatSource.colour')}
          hint={t('chatSource.colour.hint')}
          value={colour}
          error={refusals['settings.colour']}
          disabled={isReadOnly}
          onChange={(own) => onSettings({ colour: own })}
        />
      )}
      <Pair>
        <ChoiceField
          name="settings.side"
          label={t('chatSource.side')}
          value={side}
          error={refusals['settings.side']}
          disabled={isReadOnly}
          choices={[
            {
              value: 'end',
              label: t('chatSource.side.end'),
              meaning: t('chatSource.side.end.meaning'),
            },
            {
              value: 'start',
              label: t('chatSource.side.start'),
              meaning: t('chatSource.side.start.meaning'),
            },
          ]}
          onChange={(chosen) => onSettings({ side: chosen })}
        />
        <ChoiceField
          name="settings.face"
          label={t('chatSource.face')}
          value={face}
          error={refusals['settings.face']}
          disabled={isReadOnly}
          choices={[
            {
              value: 'logo',
              label: t('chatSource.face.logo'),
              meaning: t('chatSource.face.logo.meaning'),
            },
            {
              value: 'person',
              label: t('chatSource.face.person'),
              meaning: t('chatSource.face.person.meaning'),
            },
          ]}
          onChange={(chosen) => onSettings({ face: chosen })}
        />
        <NumberField
          name="settings.distance.side"
          label={t('chatSource.distance.side')}
          unit={t('chatSource.pixels')}
          value={distance.side}
          error={refusals['settings.distance.side']}
          disabled={isReadOnly}
          min={0}
          max={200}
          onChange={(pixels) => setDistance({ side: pixels })}
        />
        <NumberField
          name="settings.distance.bottom"
          label={t('chatSource.distance.bottom')}
          unit={t('chatSource.pixels')}
          value={distance.bottom}
          error={refusals['settings.distance.bottom']}
          disabled={isReadOnly}
          min={0}
          max={200}
          onChange={(pixels) => setDistance({ bottom: pixels })}
        />
      </Pair>
    </Card>
  );
};
