import { styled } from 'styled-components';
import { Banner } from '../../../../components/Banner';
import { useDesk } from '../../../../i18n/desk-context';
import { describeProblem } from '../document/describe-problem';
import { placeOf } from '../document/place-of';
import { useWorkflowEdit } from './workflow-edit';

/** Everything that keeps the edit from being published; each leads to where it is mended. */
export const ProblemList = () => {
  const { t, tMaybe, name } = useDesk();
  const { document, problems, open } = useWorkflowEdit();
  if (problems.length === 0) return null;
  const nameOf = (path: string) => {
    const place = placeOf(path);
    if (place.part === 'opening') return t('workflows.opening');
    if (place.part === 'overview') return t('workflows.overview');
    const list = place.part === 'state' ? document.states : document.actions;
    const found = list.find(({ key }) => key === place.key);
    return found ? name(found.name) : place.key;
  };
  return (
    <Banner
      tone="warning"
      role="status"
      title={t('workflows.problems.count', { count: problems.length })}
    >
      <List>
        {problems.map((problem, index) => (
          // Two problems may have the same place.
          <li key={index}>
            <button type="button" onClick={() => open(placeOf(problem.path))}>
              <bdi>{nameOf(problem.path)}</bdi>
            </button>
            <span>{describeProblem(problem, tMaybe)}</span>
          </li>
        ))}
      </List>
    </Banner>
  );
};

const List = styled.ul`
  display: grid;
  gap: 0.4rem;
  max-height: 22rem;
  margin-block-start: 0.4rem;
  overflow-y: auto;

  li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.8rem;
  }

  button {
    padding: 0;
    border: 0;
    background: none;
    color: ${({ theme }) => theme.colors.primary700};
    font: inherit;
    font-weight: 600;
    text-decoration: underline;
    cursor: pointer;
  }

  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;
