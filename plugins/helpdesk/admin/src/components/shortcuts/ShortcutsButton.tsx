import { useContext } from 'react';
import { styled } from 'styled-components';
import { useDesk } from '../../i18n/desk-context';
import { ShortcutsContext } from './use-shortcuts';

/** The way to the list of keys for those who do not know its key, or have switched the keys off. */
export const ShortcutsButton = () => {
  const { t } = useDesk();
  const { openList } = useContext(ShortcutsContext);
  return (
    <Opener
      type="button"
      aria-haspopup="dialog"
      aria-label={t('keys.title')}
      title={t('keys.title')}
      onClick={openList}
    >
      <kbd aria-hidden>?</kbd>
    </Opener>
  );
};

const Opener = styled.button`
  display: grid;
  place-items: center;
  align-self: center;
  width: 3.2rem;
  height: 3.2rem;
  padding: 0;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: none;
  cursor: pointer;

  kbd {
    min-width: 2.2rem;
    padding: 0.1rem 0.6rem 0.2rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
    border-block-end-width: 2px;
    border-radius: 0.4rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-family: inherit;
    font-size: 1.2rem;
    font-weight: 600;
  }

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }

  /* No keys without a keyboard. */
  @media (max-width: 767px) {
    display: none;
  }
`;
