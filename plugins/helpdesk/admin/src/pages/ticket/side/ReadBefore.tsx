import { styled } from 'styled-components';
import type { ReadEntry } from '../../../../../contracts/tickets';

/** Entries of the FAQ that the client read before asking, as they were called then. */
export const ReadBefore = ({ entries }: { entries: readonly ReadEntry[] }) => (
  <List>
    {entries.map(({ entry, question, url }) => (
      <li key={entry} dir="auto">
        {url ? (
          <a href={url} target="_blank" rel="noopener noreferrer">
            {question}
          </a>
        ) : (
          question
        )}
      </li>
    ))}
  </List>
);

const List = styled.ul`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 0.4rem;

  li {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
`;
