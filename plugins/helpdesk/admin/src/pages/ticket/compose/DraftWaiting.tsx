import { Button } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { styled } from 'styled-components';
import type { ActionOffer } from '../../../../../contracts/tickets';
import { RichText } from '../../../components/editor/RichText';
import { Panel } from '../../../components/Panel';
import { useDesk } from '../../../i18n/desk-context';
import { Words } from './DraftOffer';
import { DraftStatus } from './DraftStatus';
import type { DraftState } from './use-draft-sync';

interface DraftWaitingProps {
  html: string;
  /** The action that it was written for; undefined: not offered any more. */
  action: ActionOffer | undefined;
  state: DraftState;
  onOpen: (action: ActionOffer) => void;
  onDiscard: () => void;
}

/** A draft whose form is closed: its words are in sight, it can be gone on with or thrown away. */
export const DraftWaiting = ({ html, action, state, onOpen, onDiscard }: DraftWaitingProps) => {
  const { t, name } = useDesk();
  return (
    <Frame as="div" role="group" aria-label={t('draft.title')}>
      <Head>
        <Pencil aria-hidden width="1.4rem" height="1.4rem" />
        <strong>{t('draft.title')}</strong>
        {action ? <bdi>{name(action.name)}</bdi> : null}
        <DraftStatus state={state} hasContent onDiscard={onDiscard} />
      </Head>
      {action ? null : <p>{t('draft.notOffered')}</p>}
      <Words>
        <RichText html={html} />
      </Words>
      {action ? (
        <div>
          <Button type="button" size="S" variant="secondary" onClick={() => onOpen(action)}>
            {t('draft.goOn')}
          </Button>
        </div>
      ) : null}
    </Frame>
  );
};

const Frame = styled(Panel)`
  display: grid;
  gap: 1.2rem;
  padding: 1.6rem 2rem;
  border-style: dashed;
  border-color: ${({ theme }) => theme.colors.neutral300};
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);
`;

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.4rem 0.8rem;

  strong {
    font-weight: 600;
  }

  svg path {
    fill: ${({ theme }) => theme.colors.neutral600};
  }

  > :last-child {
    margin-inline-start: auto;
  }
`;
