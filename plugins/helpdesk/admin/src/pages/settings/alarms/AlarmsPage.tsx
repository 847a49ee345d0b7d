import { useGetNoticeMeansQuery } from '../../../api/notices';
import { OnOff } from '../../../components/OnOff';
import { useDesk } from '../../../i18n/desk-context';
import { usePermissions } from '../../../use-permissions';
import { NumberField } from '../fields/NumberField';
import { Card } from '../frame/Card';
import { SectionPage } from '../frame/SectionPage';

const STEPS = ['nextPersonSeconds', 'supervisorsSeconds'] as const;

/** When somebody else is told of a chat that is not taken or not answered, and whether SMS can tell it. */
export const AlarmsPage = () => {
  const { t } = useDesk();
  const { canReadTickets } = usePermissions();
  const { data: means } = useGetNoticeMeansQuery(undefined, { skip: !canReadTickets });
  return (
    <SectionPage section="alarms" title={t('settings.nav.alarms')} intro={t('alarms.intro')}>
      {({ field }) => {
        const seconds = (
          name: 'nextPersonSeconds' | 'supervisorsSeconds' | 'unansweredSeconds'
        ) => {
          const { value, onChange, ...rest } = field(name);
          return (
            <NumberField
              key={name}
              {...rest}
              label={t(`alarms.${name}`)}
              hint={t('alarms.empty')}
              unit={t('alarms.seconds')}
              min={10}
              max={86_400}
              value={value ?? Number.NaN}
              onChange={(given) => onChange(Number.isNaN(given) ? null : given)}
            />
          );
        };
        return (
          <>
            <Card title={t('alarms.untaken')} hint={t('alarms.untaken.hint')}>
              {STEPS.map(seconds)}
            </Card>
            <Card title={t('alarms.unanswered')} hint={t('alarms.unanswered.hint')}>
              {seconds('unansweredSeconds')}
            </Card>
            {means ? (
              <Card
                title={t('alarms.sms')}
                hint={t(means.sms.isSetUp ? 'alarms.sms.on.hint' : 'alarms.sms.off.hint')}
              >
                <OnOff $isOn={means.sms.isSetUp}>
                  {t(means.sms.isSetUp ? 'alarms.sms.on' : 'alarms.sms.off')}
                </OnOff>
              </Card>
            ) : null}
          </>
        );
      }}
    </SectionPage>
  );
};
