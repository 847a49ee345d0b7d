import { useNotification } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import {
  DIGEST_PACES,
  NOTICE_EVENTS,
  type DigestPace,
  type NoticeEvent,
  type NoticePreferences,
} from '../../../../contracts/notify';
import { useGetNoticePreferencesQuery, useSetNoticePreferencesMutation } from '../../api/notices';
import { Failed } from '../../components/Notice';
import { Panel } from '../../components/Panel';
import { Select } from '../../components/Select';
import { Skeleton } from '../../components/Skeleton';
import { describeError, readError } from '../../format/error';
import { useDesk } from '../../i18n/desk-context';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** What an agent wants to be told of, in the panel and by the digest. Each choice is kept at once. */
export const NoticePreferencesForm = () => {
  const { t, tMaybe, locale } = useDesk();
  const { toggleNotification } = useNotification();
  const { data, isError, error, refetch } = useGetNoticePreferencesQuery();
  const [setPreferences] = useSetNoticePreferencesMutation();
  if (isError) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;

  const save = async (preferences: NoticePreferences) => {
    const answer = await setPreferences(preferences);
    if ('error' in answer) {
      const message = describeError(readError(answer.error), tMaybe);
      toggleNotification({ type: 'danger', message });
    }
  };
  const tell = (event: NoticeEvent, way: 'app' | 'mail', isOn: boolean) =>
    save({
      ...data,
      events: { ...data.events, [event]: { ...data.events[event], [way]: isOn } },
    });
  const hourName = (hour: number) =>
    new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' }).format(hour * 3_600_000);

  return (
    <Card aria-labelledby="notice-preferences">
      <h2 id="notice-preferences">{t('notices.preferences')}</h2>
      <p>{t('notices.preferencesHint')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('notices.kind')}</th>
            <th scope="col">{t('notices.inPanel')}</th>
            <th scope="col">{t('notices.byMail')}</th>
          </tr>
        </thead>
        <tbody>
          {NOTICE_EVENTS.map((event) => (
            <tr key={event}>
              <th scope="row">{t(`notices.kind.${event}`)}</th>
              {(['app', 'mail'] as const).map((way) => (
                <td key={way}>
                  <input
                    type="checkbox"
                    aria-label={`${t(`notices.kind.${event}`)}: ${t(
                      way === 'app' ? 'notices.inPanel' : 'notices.byMail'
                    )}`}
                    checked={data.events[event][way]}
                    onChange={({ target }) => void tell(event, way, target.checked)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <label>
        {t('notices.digest')}
        <Select
          value={data.digest}
          onChange={({ target }) =>
            // One of the options below.
            void save({ ...data, digest: target.value as DigestPace })
          }
        >
          {DIGEST_PACES.map((pace) => (
            <option key={pace} value={pace}>
              {t(`notices.digest.${pace}`)}
            </option>
          ))}
        </Select>
      </label>
      {data.digest === 'daily' ? (
        <label>
          {t('notices.digestHour')}
          <Select
            value={String(data.digestHour)}
            onChange={({ target }) => void save({ ...data, digestHour: Number(target.value) })}
          >
            {HOURS.map((hour) => (
              <option key={hour} value={hour}>
                {hourName(hour)}
              </option>
            ))}
          </Select>
        </label>
      ) : null}
    </Card>
  );
};

const Card = styled(Panel)`
  display: grid;
  gap: 1.6rem;
  padding: 2rem;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  h2 {
    font-size: 1.6rem;
    font-weight: 600;
  }

  > p {
    color: ${({ theme }) => theme.colors.neutral600};
  }

  table {
    width: 100%;
    border-collapse: collapse;
  }

  th {
    padding-block: 0.8rem;
    font-weight: 400;
    text-align: start;
  }

  thead th {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
  }

  thead th:not(:first-child),
  td {
    width: 7.2rem;
    text-align: center;
  }

  tbody tr {
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  input {
    width: 1.8rem;
    height: 1.8rem;
    accent-color: ${({ theme }) => theme.colors.primary600};
  }

  label {
    display: grid;
    gap: 0.6rem;
    font-weight: 500;
  }
`;
