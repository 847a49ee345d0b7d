import { styled } from 'styled-components';
import {
  CALLING_EVENTS,
  NOTICE_EVENTS,
  NOTICE_SOUNDS,
  type NoticeEvent,
  type NoticePreferences,
  type NoticeSound,
  type NoticeWays,
} from '../../../../contracts/notify';
import { Select } from '../../components/Select';
import { useDesk } from '../../i18n/desk-context';

const TICKS = ['app', 'browser', 'mail', 'sms'] as const;
const NAMES = {
  app: 'notices.inPanel',
  browser: 'notices.byBrowser',
  mail: 'notices.byMail',
  sms: 'notices.bySms',
} as const;

interface WaysTableProps {
  events: NoticePreferences['events'];
  /** SMS are set up, or somebody has chosen them before. */
  hasSms: boolean;
  onChange: (event: NoticeEvent, ways: Partial<NoticeWays>) => void;
}

/** For each kind of event how this agent is told; on a small screen each kind is a block of its own. */
export const WaysTable = ({ events, hasSms, onChange }: WaysTableProps) => {
  const { t } = useDesk();
  const ticks = TICKS.filter((way) => way !== 'sms' || hasSms);
  return (
    <Table $columns={ticks.length}>
      <div aria-hidden>
        <span>{t('notices.kind')}</span>
        {ticks.map((way) => (
          <span key={way}>{t(NAMES[way])}</span>
        ))}
        <span>{t('notices.sound')}</span>
      </div>
      {NOTICE_EVENTS.map((event) => {
        const kind = t(`notices.kind.${event}`);
        const ways = events[event];
        return (
          <fieldset key={event}>
            <legend>{kind}</legend>
            {ticks.map((way) => (
              <label key={way}>
                <input
                  type="checkbox"
                  aria-label={`${kind}: ${t(NAMES[way])}`}
                  checked={ways[way]}
                  onChange={({ target }) => onChange(event, { [way]: target.checked })}
                />
                <span aria-hidden>{t(NAMES[way])}</span>
              </label>
            ))}
            <Select
              aria-label={`${kind}: ${t('notices.sound')}`}
              value={ways.sound}
              onChange={({ target }) =>
                // One of the options below.
                onChange(event, { sound: target.value as NoticeSound })
              }
            >
              {soundsOf(event).map((sound) => (
                <option key={sound} value={sound}>
                  {t(`notices.sound.${sound}`)}
                </option>
              ))}
            </Select>
          </fieldset>
        );
      })}
    </Table>
  );
};

/** Only what calls can be answered. */
const soundsOf = (event: NoticeEvent): readonly NoticeSound[] =>
  CALLING_EVENTS.some((calling) => calling === event)
    ? NOTICE_SOUNDS
    : NOTICE_SOUNDS.filter((sound) => sound !== 'until-answered');

const Table = styled.div<{ $columns: number }>`
  > * {
    display: grid;
    grid-template-columns: minmax(0, 1fr) repeat(${({ $columns }) => $columns}, 5.6rem) 12rem;
    align-items: center;
    gap: 0.4rem 0.8rem;
    min-width: 0;
    margin: 0;
    padding: 0.8rem 0;
    border: 0;
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  > :last-child {
    border: 0;
  }

  > div {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
  }

  > div > :not(:first-child, :last-child),
  label {
    display: grid;
    justify-items: center;
    text-align: center;
  }

  legend {
    display: contents;
  }

  label {
    min-height: 2.4rem;
    align-content: center;
    cursor: pointer;
  }

  label > span {
    display: none;
  }

  input {
    width: 1.8rem;
    height: 1.8rem;
    accent-color: ${({ theme }) => theme.colors.primary600};
  }

  @media (max-width: 767px) {
    > div {
      display: none;
    }

    > fieldset {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      padding-block: 1.2rem;
    }

    legend {
      display: block;
      padding: 0;
      font-weight: 500;
    }

    label {
      display: flex;
      align-items: center;
      gap: 0.8rem;
      text-align: start;
    }

    label > span {
      display: inline;
    }
  }
`;
