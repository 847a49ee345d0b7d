import { ArrowClockwise } from '@strapi/icons';
import { styled } from 'styled-components';
import { useDesk } from '../../i18n/desk-context';

/** Says that there is news. It lies over the list and takes no room in it: nothing moves when it comes. */
export const QueueNewsBar = ({ count, onTake }: { count: number; onTake: () => void }) => {
  const { t } = useDesk();
  return (
    <Place role="status">
      {count > 0 ? (
        <button type="button" onClick={onTake}>
          <ArrowClockwise aria-hidden width="1.4rem" height="1.4rem" />
          {t('queue.news', { count })}
        </button>
      ) : null}
    </Place>
  );
};

const Place = styled.div`
  position: sticky;
  inset-block-start: 0.8rem;
  z-index: 2;
  display: flex;
  justify-content: center;
  height: 0;

  button {
    display: inline-flex;
    align-items: center;
    gap: 0.8rem;
    height: 3.6rem;
    padding-inline: 1.6rem;
    border: 0;
    border-radius: 1.8rem;
    background: ${({ theme }) => theme.colors.primary700};
    color: ${({ theme }) => theme.colors.buttonNeutral0};
    font: inherit;
    font-size: 1.3rem;
    font-weight: 600;
    box-shadow: ${({ theme }) => theme.shadows.popupShadow};
    cursor: pointer;
  }

  button:hover {
    background: ${({ theme }) => theme.colors.primary600};
  }

  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  svg path {
    fill: currentcolor;
  }
`;
