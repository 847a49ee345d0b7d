import { styled } from 'styled-components';
import type { VisitorView } from '../../../../../contracts/console';
import { Time } from '../../../components/Time';
import { PageName } from './PageName';

const MOST = 10;

/** Pages that the visitor was on, the latest first. */
export const PagesList = ({ visitor }: { visitor: VisitorView }) => (
  <List>
    {[...visitor.pages]
      .reverse()
      .slice(0, MOST)
      .map((page) => (
        <li key={`${page.at} ${page.url}`}>
          <PageName page={page} />
          <Time at={page.at} />
        </li>
      ))}
  </List>
);

const List = styled.ol`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1rem;
  overflow-wrap: anywhere;

  time {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;
