import { WarningCircle } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Macro } from '../../../../contracts/macros';
import { useGetLookupsQuery } from '../../api/queue';
import { WorkflowIcon } from '../../components/WorkflowIcon';
import { useDesk } from '../../i18n/desk-context';
import { DeleteMacro } from './DeleteMacro';
import { stepText } from './step-words';

/** One macro of the list: what it is called, what it does, and what it names in vain. */
export const MacroRow = ({ macro }: { macro: Macro }) => {
  const desk = useDesk();
  const { t, name } = desk;
  const { data: lookups } = useGetLookupsQuery();
  const workflow = lookups?.workflows.find(({ key }) => key === macro.workflow);
  return (
    <Row>
      <WorkflowIcon name={macro.icon} />
      <div>
        <Link to={`/plugins/helpdesk/macros/${macro.key}`}>
          <bdi>{macro.title}</bdi>
        </Link>
        <p>
          {macro.steps
            .map((step) => stepText(step, { desk, lookups, workflow: macro.workflow }))
            .join(' → ')}
        </p>
        {macro.problems.length > 0 ? (
          <p data-problem>
            <WarningCircle aria-hidden width="1.4rem" height="1.4rem" />
            {t('macros.incomplete')}
          </p>
        ) : null}
        <Facts>
          <span>{workflow ? name(workflow.name) : t('macros.anyWorkflow')}</span>
          {macro.owner && macro.scope === 'shared' ? (
            <span>{t('canned.by', { name: macro.owner.name })}</span>
          ) : null}
          {macro.mayEdit ? null : <span>{t('macros.readOnly')}</span>}
        </Facts>
      </div>
      {macro.mayEdit ? <DeleteMacro macro={macro} /> : null}
    </Row>
  );
};

const Row = styled.li`
  position: relative;
  display: flex;
  align-items: flex-start;
  gap: 1.2rem;
  padding-block: 1.2rem;
  padding-inline: 2rem 1.2rem;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  & + & {
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  > svg {
    flex: none;
    margin-block-start: 0.4rem;
  }

  > svg path {
    fill: ${({ theme }) => theme.colors.neutral600};
  }

  > div {
    flex: 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.2rem;
    min-width: 0;
  }

  a {
    justify-self: start;
    color: ${({ theme }) => theme.colors.neutral800};
    font-weight: 600;
    overflow-wrap: anywhere;
    text-decoration: none;
  }

  /* The whole row leads to it; for screen readers the title is the link. */
  a::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  a:focus-visible {
    outline: none;
  }

  a:focus-visible::after {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }

  p {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
    overflow-wrap: anywhere;
  }

  p[data-problem] {
    display: flex;
    align-items: center;
    gap: 0.6rem;
    color: ${({ theme }) => theme.colors.danger600};
  }

  p[data-problem] svg path {
    fill: currentColor;
  }
`;

const Facts = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.6rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
`;
