import { ArrowLeft } from '@strapi/icons';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { useDesk } from '../../../../i18n/desk-context';
import { useWorkflowEdit } from '../editor/workflow-edit';

interface PartProps {
  title: ReactNode;
  /** What it is: a state, an action. */
  kind: string;
  action?: ReactNode;
  children: ReactNode;
}

/** One part of the workflow, with the way back to all of it. */
export const Part = ({ title, kind, action, children }: PartProps) => {
  const { t, direction } = useDesk();
  const { open } = useWorkflowEdit();
  return (
    <>
      <Head>
        <button type="button" onClick={() => open({ part: 'overview' })}>
          <ArrowLeft
            aria-hidden
            width="1.2rem"
            height="1.2rem"
            style={direction === 'rtl' ? { transform: 'scaleX(-1)' } : undefined}
          />
          {t('workflows.overview')}
        </button>
        <h2>
          <small>{kind}</small>
          {title}
        </h2>
        {action}
      </Head>
      {children}
    </>
  );
};

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 1.2rem 1.6rem;
  padding-block-start: 0.8rem;
  border-block-start: 1px solid ${({ theme }) => theme.colors.neutral200};

  > button:first-child {
    display: inline-flex;
    align-items: center;
    gap: 0.8rem;
    min-height: 3.2rem;
    padding-inline: 1.2rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
    font-size: 1.3rem;
    cursor: pointer;
  }

  > button:first-child:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  h2 {
    display: flex;
    flex: 1 1 24rem;
    align-items: center;
    gap: 1.2rem;
    min-width: 0;
    font-size: 1.6rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.4);
  }

  h2 small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
    font-weight: 400;
  }
`;

/** Something small that stands between fields: what is not there, or why something cannot be done. */
export const Quiet = styled.p`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;
  line-height: var(--desk-line, 1.5);
`;

export const Refusal = styled.p`
  color: ${({ theme }) => theme.colors.danger600};
  font-size: 1.3rem;
  line-height: var(--desk-line, 1.5);
`;
