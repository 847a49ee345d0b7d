import { useNotification } from '@strapi/strapi/admin';
import { useId, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import {
  AVAILABILITIES,
  type Availability,
  type AvailabilityView,
} from '../../../contracts/routing';
import { useGetMeQuery } from '../api/me';
import { useSetAvailabilityMutation } from '../api/routing';
import { describeError, readError } from '../format/error';
import { formatMoment } from '../format/time';
import { useDesk } from '../i18n/desk-context';
import { MenuFrame, MenuSheet, MenuToggle } from './HeaderMenu';
import { useDismiss } from './use-dismiss';

/** Whether the desk may give the agent new requests: in sight on every page, changed in two presses. */
export const AvailabilitySwitch = () => {
  const { t, tMaybe } = useDesk();
  const { data: me } = useGetMeQuery();
  const [setAvailability, { isLoading }] = useSetAvailabilityMutation();
  const { toggleNotification } = useNotification();
  const [isOpen, setIsOpen] = useState(false);
  // Shown at once; what the desk says comes a moment later.
  const [wanted, setWanted] = useState<Availability | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  useDismiss(frame, { isOpen, onDismiss: () => setIsOpen(false) });
  if (!me) return null;

  const { availability } = me;
  const save = async (choice: Availability) => {
    setWanted(choice);
    const answer = await setAvailability(choice);
    if ('error' in answer) {
      setWanted(null);
      const message = describeError(readError(answer.error), tMaybe);
      toggleNotification({ type: 'danger', message });
    }
  };
  const shown = shownOf(availability);
  const label = t(`availability.${shown}`);
  return (
    <MenuFrame ref={frame}>
      <Toggle
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={t('availability.toggle', { choice: label })}
        data-availability={shown}
        onClick={() => {
          setWanted(null);
          setIsOpen(!isOpen);
        }}
      >
        <Dot $shown={shown} />
        <span>{label}</span>
      </Toggle>
      {isOpen ? (
        <Sheet id={id}>
          <fieldset aria-busy={isLoading}>
            <legend>{t('availability.title')}</legend>
            {AVAILABILITIES.map((choice) => (
              <label key={choice}>
                <input
                  type="radio"
                  name={id}
                  value={choice}
                  checked={(wanted ?? availability.choice) === choice}
                  aria-labelledby={`${id}-${choice}-name`}
                  aria-describedby={`${id}-${choice}`}
                  onChange={() => void save(choice)}
                />
                <span>
                  <b id={`${id}-${choice}-name`}>{t(`availability.${choice}`)}</b>
                  <small id={`${id}-${choice}`}>{t(`availability.${choice}.hint`)}</small>
                </span>
              </label>
            ))}
          </fieldset>
          {shown === 'offHours' ? <OffHours until={availability.changesAt} /> : null}
          {shown === 'silent' ? <Note role="status">{t('availability.silent.hint')}</Note> : null}
          <Link to="/plugins/helpdesk/profile" onClick={() => setIsOpen(false)}>
            {t('availability.hours')}
          </Link>
        </Sheet>
      ) : null}
    </MenuFrame>
  );
};

const OffHours = ({ until }: { until: number | null }) => {
  const desk = useDesk();
  return (
    <Note role="status">
      {until === null
        ? desk.t('availability.offHours.always')
        : desk.t('availability.offHours.until', { time: formatMoment(until, desk) })}
    </Note>
  );
};

type Shown = Availability | 'offHours' | 'silent';

const shownOf = ({ choice, isWorkingTime, isSilent }: AvailabilityView): Shown => {
  if (choice !== 'online') return choice;
  if (!isWorkingTime) return 'offHours';
  return isSilent ? 'silent' : 'online';
};

const Toggle = styled(MenuToggle)`
  white-space: nowrap;

  > span:last-child {
    max-width: 16rem;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  /* A small screen has room for the desk's parts or for this word. */
  @media (max-width: 1023px) {
    padding-inline: 0.9rem;

    > span:last-child {
      display: none;
    }
  }
`;

/* Filled: is given something. A ring: is not. */
const Dot = styled.span<{ $shown: Shown }>`
  flex: none;
  width: 1.2rem;
  height: 1.2rem;
  border: 0.3rem solid
    ${({ theme, $shown }) =>
      ({
        online: theme.colors.success600,
        offHours: theme.colors.warning600,
        silent: theme.colors.warning600,
        away: theme.colors.neutral500,
        'handing-over': theme.colors.neutral500,
      })[$shown]};
  border-radius: 50%;
  background: ${({ theme, $shown }) =>
    $shown === 'online' ? theme.colors.success600 : 'transparent'};
`;

const Sheet = styled(MenuSheet)`
  width: min(34rem, calc(100vw - 3.2rem));
  font-size: 1.3rem;
  line-height: var(--desk-line, 1.5);

  fieldset {
    display: grid;
    gap: 0.4rem;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    margin-block-end: 0.8rem;
    padding: 0;
    font-size: 1.4rem;
    font-weight: 600;
  }

  label {
    display: flex;
    align-items: flex-start;
    gap: 1.2rem;
    padding: 0.8rem;
    border-radius: ${({ theme }) => theme.borderRadius};
    cursor: pointer;
  }

  label:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  input {
    flex: none;
    width: 1.6rem;
    height: 1.6rem;
    margin-block-start: 0.2rem;
    accent-color: ${({ theme }) => theme.colors.primary600};
  }

  input:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  b {
    display: block;
    font-weight: 600;
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }

  a {
    color: ${({ theme }) => theme.colors.primary600};
  }

  @media (max-width: 767px) {
    inset-inline: 1.6rem;
    width: auto;
  }
`;

const Note = styled.p`
  padding: 0.8rem 1.2rem;
  border-inline-start: 3px solid ${({ theme }) => theme.colors.warning500};
  background: ${({ theme }) => theme.colors.warning100};
  color: ${({ theme }) => theme.colors.neutral800};
`;
