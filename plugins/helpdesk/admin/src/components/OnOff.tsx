import { styled } from 'styled-components';

/** A word for whether something is on, with a dot that says it too. */
export const OnOff = styled.span<{ $isOn: boolean }>`
  display: inline-flex;
  align-items: center;
  gap: 0.6rem;
  white-space: nowrap;

  &::before {
    content: '';
    width: 0.8rem;
    height: 0.8rem;
    border-radius: 50%;
    background: ${({ theme, $isOn }) =>
      $isOn ? theme.colors.success500 : theme.colors.neutral400};
  }
`;
