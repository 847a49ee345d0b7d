import { useNotification } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { styled } from 'styled-components';
import {
  DIGEST_PACES,
  NOTICE_EVENTS,
  type DigestPace,
  type NoticeEvent,
  type NoticePreferences,
  type NoticeWays,
} from '../../../../contracts/notify';
import {
  useGetNoticeMeansQuery,
  useGetNoticePreferencesQuery,
  useSetNoticePreferencesMutation,
} from '../../api/notices';
import { Failed } from '../../components/Notice';
import { Panel } from '../../components/Panel';
import { Select } from '../../components/Select';
import { Skeleton } from '../../components/Skeleton';
import { Time } from '../../components/Time';
import { useWindowSeen } from '../../components/use-window-seen';
import { describeError, readError } from '../../format/error';
import { useDesk } from '../../i18n/desk-context';
import { QuietHoursList } from './QuietHoursList';
import { TryOut } from './TryOut';
import { WaysTable } from './WaysTable';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** What an agent wants to be told of, how, and when not. Each choice is kept at once. */
export const NoticePreferencesForm = () => {
  const { t, tMaybe, locale } = useDesk();
  const { toggleNotification } = useNotification();
  const { data, isError, error, refetch } = useGetNoticePreferencesQuery();
  const { data: means } = useGetNoticeMeansQuery();
  const [setPreferences] = useSetNoticePreferencesMutation();
  const isSeen = useWindowSeen();
  useEffect(() => {
    // What was chosen at another machine meanwhile is not to be taken back by the next choice here.
    if (isSeen) void refetch();
  }, [isSeen, refetch]);
  if (isError) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;

  const save = async (change: Partial<NoticePreferences>) => {
    const answer = await setPreferences({ ...data, ...change });
    if ('error' in answer) {
      const message = describeError(readError(answer.error), tMaybe);
      toggleNotification({ type: 'danger', message });
    }
  };
  const tell = (event: NoticeEvent, ways: Partial<NoticeWays>) =>
    save({ events: { ...data.events, [event]: { ...data.events[event], ...ways } } });
  const hasSms = means?.sms.isSetUp || NOTICE_EVENTS.some((event) => data.events[event].sms);
  const hourName = (hour: number) =>
    new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' }).format(hour * 3_600_000);

  return (
    <Card aria-labelledby="notice-preferences">
      <h2 id="notice-preferences">{t('notices.preferences')}</h2>
      <p>{t('notices.preferencesHint')}</p>
      <WaysTable
        events={data.events}
        hasSms={hasSms}
        onChange={(event, ways) => void tell(event, ways)}
      />
      <TryOut means={means} />
      <label>
        {t('notices.digest')}
        <Select
          value={data.digest}
          onChange={({ target }) =>
            // One of the options below.
            void save({ digest: target.value as DigestPace })
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
            onChange={({ target }) => void save({ digestHour: Number(target.value) })}
          >
            {HOURS.map((hour) => (
              <option key={hour} value={hour}>
                {hourName(hour)}
              </option>
            ))}
          </Select>
        </label>
      ) : null}
      <h3>{t('notices.quiet')}</h3>
      <p>
        {t('notices.quiet.hint')}{' '}
        {means?.quietUntil ? (
          <>
            {t('notices.quiet.now')} <Time at={means.quietUntil} />
          </>
        ) : null}
      </p>
      <QuietHoursList value={data.quiet} onChange={(quiet) => void save({ quiet })} />
      <Tick>
        <input
          type="checkbox"
          checked={data.urgent}
          onChange={({ target }) => void save({ urgent: target.checked })}
        />
        <span>
          {t('notices.urgent')}
          <small>{t('notices.urgent.hint')}</small>
        </span>
      </Tick>
    </Card>
  );
};

const Card = styled(Panel)`
  display: grid;
  gap: 1.6rem;
  min-width: 0;
  padding: 2rem;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  h2 {
    font-size: 1.6rem;
    font-weight: 600;
  }

  > h3 {
    font-weight: 600;
  }

  > p {
    color: ${({ theme }) => theme.colors.neutral600};
  }

  > label {
    display: grid;
    gap: 0.6rem;
    font-weight: 500;
  }
`;

const Tick = styled.label`
  && {
    display: flex;
    align-items: flex-start;
    gap: 1.2rem;
    cursor: pointer;
  }

  input {
    flex: none;
    width: 1.8rem;
    height: 1.8rem;
    margin-block-start: 0.2rem;
    accent-color: ${({ theme }) => theme.colors.primary600};
  }

  small {
    display: block;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
    font-weight: 400;
  }
`;
