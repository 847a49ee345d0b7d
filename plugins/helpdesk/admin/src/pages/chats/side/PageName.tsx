import { styled } from 'styled-components';
import type { ChatPage } from '../../../../../contracts/chat';

/**
 * A page by its title and address. Shown as text: a page that a stranger named is not opened by a slip of the mouse.
 */
export const PageName = ({ page }: { page: ChatPage }) => (
  <>
    {page.title ? <Title dir="auto">{page.title}</Title> : null}
    <Address dir="ltr">{page.url}</Address>
  </>
);

const Title = styled.span`
  display: block;
  font-weight: 500;
`;

const Address = styled.bdi`
  display: block;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
  text-align: start;
`;
