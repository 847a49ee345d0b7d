import { styled } from 'styled-components';
import type { WorkflowProblem } from '../../../../../../contracts/workflow';
import { Banner } from '../../../../components/Banner';
import { useDesk } from '../../../../i18n/desk-context';
import { describeProblem } from '../document/describe-problem';

/** Why a file is not taken: each place, with what would be accepted there. */
export const ImportProblems = ({ problems }: { problems: WorkflowProblem[] }) => {
  const { t, tMaybe } = useDesk();
  return (
    <Banner
      tone="danger"
      role="alert"
      title={t('workflows.import.wrong', { count: problems.length })}
    >
      {/* Scrolled by keyboard too. */}
      <List tabIndex={0}>
        {problems.map(({ code, path, message }, index) => (
          // Two problems may have the same place.
          <li key={index}>
            <code dir="ltr">{path || '/'}</code>
            <span>{describeProblem({ code, message }, tMaybe)}</span>
          </li>
        ))}
      </List>
    </Banner>
  );
};

const List = styled.ul`
  display: grid;
  gap: 0.8rem;
  max-height: 28rem;
  margin-block-start: 0.8rem;
  overflow-y: auto;

  li {
    display: grid;
    gap: 0.2rem;
  }

  code {
    justify-self: start;
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    font-size: 1.2rem;
    overflow-wrap: anywhere;
  }
`;
