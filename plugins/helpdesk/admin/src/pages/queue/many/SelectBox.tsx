import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import { useDesk } from '../../../i18n/desk-context';
import { isSelected, pageState } from './selection';
import type { Many } from './use-selection';

/** The box of one row. With Shift it ticks all from the one before. */
export const SelectBox = ({ number, many }: { number: number; many: Many }) => {
  const { t } = useDesk();
  return (
    <Box>
      <input
        type="checkbox"
        aria-label={t('many.select', { number: `#${number}` })}
        checked={isSelected(many.selection, number)}
        onChange={(event) => {
          // The press of the mouse that changed it.
          const { shiftKey = false } = event.nativeEvent as Partial<MouseEvent>;
          many.toggle(number, shiftKey);
        }}
      />
    </Box>
  );
};

/** The box over all rows that are loaded. */
export const SelectPage = ({ many }: { many: Many }) => {
  const { t } = useDesk();
  const box = useRef<HTMLInputElement>(null);
  const state = pageState(many.selection, many.rows);
  useEffect(() => {
    if (box.current) box.current.indeterminate = state === 'some';
  }, [state]);
  return (
    <Box>
      <input
        ref={box}
        type="checkbox"
        aria-label={t('many.selectPage')}
        checked={state === 'all'}
        onChange={many.togglePage}
      />
    </Box>
  );
};

export const SELECT_WIDTH = '4.4rem';

const Box = styled.label`
  position: relative; /* above the link that covers the row */
  z-index: 1;
  display: grid;
  place-items: center;
  width: 4.4rem;
  height: 3.6rem;
  cursor: pointer;

  input {
    width: 1.8rem;
    height: 1.8rem;
    margin: 0;
    accent-color: ${({ theme }) => theme.colors.primary600};
    cursor: pointer;
  }

  input:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  @media (max-width: 767px) {
    height: 4.4rem;
  }
`;
