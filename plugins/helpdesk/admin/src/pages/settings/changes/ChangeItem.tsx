import { styled } from 'styled-components';
import type { SettingChange } from '../../../../../contracts/changes';
import { Time } from '../../../components/Time';
import { useDesk } from '../../../i18n/desk-context';
import { Differences } from './Differences';
import { SECTION_NAMES } from './section-names';

/** So few say themselves what was changed. */
const SHOWN_AT_ONCE = 2;

/** One change: what, who and when; opened, from what to what. */
export const ChangeItem = ({ change }: { change: SettingChange }) => {
  const { t } = useDesk();
  return (
    <Item>
      <div>
        <strong>
          {t(`changes.area.${change.area}`)}
          <ChangeName change={change} />
        </strong>
        <small>
          {t(`changes.kind.${change.kind}`)} · <bdi>{change.by}</bdi> · <Time at={change.at} />
        </small>
      </div>
      <details open={change.differences.length <= SHOWN_AT_ONCE}>
        <summary>{t('changes.places', { count: change.differences.length })}</summary>
        <Differences differences={change.differences} />
        {change.isCut ? <p>{t('changes.cut')}</p> : null}
      </details>
    </Item>
  );
};

const ChangeName = ({ change: { area, subject, name } }: { change: SettingChange }) => {
  const desk = useDesk();
  const known = area === 'settings' ? SECTION_NAMES[subject] : undefined;
  const own = typeof name === 'string' ? name : desk.name(name);
  const text = known ? desk.t(known) : own || (subject === 'order' ? desk.t('changes.order') : '');
  return text ? <bdi>{text}</bdi> : null;
};

const Item = styled.li`
  display: grid;
  gap: 0.4rem;
  padding: 1.4rem 2rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  &:last-child {
    border: 0;
  }

  > div {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.2rem 1.6rem;
  }

  strong {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 0.8rem;
    min-width: 0;
    color: ${({ theme }) => theme.colors.neutral600};
    font-weight: 400;
    overflow-wrap: anywhere;
  }

  strong bdi {
    color: ${({ theme }) => theme.colors.neutral800};
    font-weight: 600;
  }

  small,
  details > p {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }

  summary {
    width: fit-content;
    padding-block: 0.3rem;
    color: ${({ theme }) => theme.colors.primary600};
    font-size: 1.3rem;
    cursor: pointer;
  }

  summary:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
