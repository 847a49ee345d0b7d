import { styled } from 'styled-components';

/** `#1042`, in Latin digits and apart from the direction around it, in every language. */
export const TicketNumber = ({ number }: { number: number }) => (
  <Number dir="ltr">#{number}</Number>
);

const Number = styled.bdi`
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;
