import { ClockCounterClockwise, Trash } from '@strapi/icons';
import { styled } from 'styled-components';
import { MenuList } from '../../../components/editor/MenuList';
import { useDesk } from '../../../i18n/desk-context';
import { keyOfChoice, type SearchHistory } from './use-search-history';

/** The agent's last searches, and the way to forget them. */
export const PastSearches = ({ history }: { history: SearchHistory }) => {
  const { t } = useDesk();
  const { listId, choices, menu, choose } = history;
  return (
    // A press must not take the keyboard out of the field before it counts.
    <Sheet onMouseDown={(event) => event.preventDefault()}>
      <MenuList
        id={listId}
        label={t('searches.label')}
        items={choices}
        keyOf={keyOfChoice}
        active={menu.active}
        onActive={menu.setActive}
        onChoose={choose}
      >
        {(choice) =>
          choice.kind === 'forget' ? (
            <Line>
              <Trash aria-hidden width="1.4rem" height="1.4rem" />
              <span>{t('searches.forget')}</span>
            </Line>
          ) : (
            <Line>
              <ClockCounterClockwise aria-hidden width="1.4rem" height="1.4rem" />
              {choice.text.words ? <bdi>{choice.text.words}</bdi> : null}
              {choice.text.filters ? <small dir="auto">{choice.text.filters}</small> : null}
            </Line>
          )
        }
      </MenuList>
    </Sheet>
  );
};

const Sheet = styled.div`
  position: absolute;
  inset-block-start: calc(100% + 0.4rem);
  inset-inline: 0;
  z-index: ${({ theme }) => theme.zIndices.popover};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: 0.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
`;

const Line = styled.span`
  display: flex;
  align-items: center;
  gap: 1rem;
  min-width: 0;

  svg {
    flex: none;
  }

  svg path {
    fill: ${({ theme }) => theme.colors.neutral500};
  }

  bdi {
    flex: none;
    max-width: 60%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  small {
    min-width: 0;
    overflow: hidden;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
