import { styled } from 'styled-components';
import type { Macro } from '../../../../contracts/macros';
import { useGetLookupsQuery } from '../../api/queue';
import { useDesk } from '../../i18n/desk-context';
import { stepText } from './step-words';

/** The steps of a macro, each in a sentence. */
export const StepList = ({ macro }: { macro: Pick<Macro, 'steps' | 'workflow'> }) => {
  const desk = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  return (
    <List>
      {macro.steps.map((step, index) => (
        // They are not changed here.
        <li key={index}>{stepText(step, { desk, lookups, workflow: macro.workflow })}</li>
      ))}
    </List>
  );
};

const List = styled.ol`
  display: grid;
  gap: 0.4rem;
  margin: 0;
  padding-inline-start: 2.4rem;
  list-style: decimal;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  li {
    overflow-wrap: anywhere;
  }
`;
