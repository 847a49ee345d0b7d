import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { Block } from '../../../../../contracts/people';
import { useEndBlockMutation } from '../../../api/blocks';
import { Panel } from '../../../components/Panel';
import { Time } from '../../../components/Time';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { ConfirmDialog } from '../frame/ConfirmDialog';

/** Blocks that hold, then those that are over. */
export const BlockList = ({ blocks }: { blocks: Block[] }) => {
  const inOrder = [...blocks].sort(
    (one, other) => Number(one.isOver) - Number(other.isOver) || other.createdAt - one.createdAt
  );
  return (
    <Panel>
      <ul>
        {inOrder.map((block) => (
          <Row key={block.key} block={block} />
        ))}
      </ul>
    </Panel>
  );
};

const Row = ({ block }: { block: Block }) => {
  const { t } = useDesk();
  return (
    <Item $isOver={block.isOver}>
      <Main>
        <strong dir="ltr">{block.value}</strong>
        <span>{t(`blocks.kind.${block.kind}`)}</span>
        {block.reason ? <p dir="auto">{block.reason}</p> : null}
      </Main>
      <Facts>
        <span>
          {block.isOver ? t('blocks.over') : null}
          {!block.isOver && block.until === null ? t('blocks.forever') : null}
          {!block.isOver && block.until !== null ? (
            <>
              {t('blocks.until')} <Time at={block.until} />
            </>
          ) : null}
        </span>
        <small>
          <bdi>{block.createdBy}</bdi>, <Time at={block.createdAt} />
        </small>
      </Facts>
      {block.isOver ? <span /> : <TakeBack block={block} />}
    </Item>
  );
};

const TakeBack = ({ block }: { block: Block }) => {
  const { t, tMaybe } = useDesk();
  const { toggleNotification } = useNotification();
  const [isAsked, setIsAsked] = useState(false);
  const [end, { isLoading }] = useEndBlockMutation();
  const onConfirm = async () => {
    const answer = await end({ key: block.key });
    setIsAsked(false);
    toggleNotification(
      'error' in answer
        ? { type: 'danger', message: describeError(readError(answer.error), tMaybe) }
        : { type: 'success', message: t('blocks.ended', { value: block.value }) }
    );
  };
  return (
    <>
      <Button
        variant="tertiary"
        size="S"
        aria-label={t('blocks.end.of', { value: block.value })}
        onClick={() => setIsAsked(true)}
      >
        {t('blocks.end')}
      </Button>
      <ConfirmDialog
        isOpen={isAsked}
        title={t('blocks.end.title')}
        confirm={t('blocks.end')}
        isBusy={isLoading}
        onConfirm={() => void onConfirm()}
        onCancel={() => setIsAsked(false)}
      >
        {t('blocks.end.text', { value: block.value })}
      </ConfirmDialog>
    </>
  );
};

const Item = styled.li<{ $isOver: boolean }>`
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(20rem, auto) 12rem;
  align-items: center;
  gap: 0.8rem 2rem;
  padding: 1.4rem 2rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme, $isOver }) => ($isOver ? theme.colors.neutral100 : 'transparent')};
  color: ${({ theme, $isOver }) => ($isOver ? theme.colors.neutral600 : 'inherit')};
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  &:last-child {
    border: 0;
  }

  > button {
    justify-self: end;
  }

  @media (max-width: 767px) {
    grid-template-columns: minmax(0, 1fr) auto;

    > :first-child {
      grid-column: 1 / -1;
    }
  }
`;

const Main = styled.div`
  display: grid;
  justify-items: start;
  gap: 0.2rem;
  min-width: 0;
  overflow-wrap: anywhere;

  strong {
    font-weight: 600;
  }

  span {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }

  p {
    font-size: 1.3rem;
  }
`;

const Facts = styled.div`
  display: grid;
  gap: 0.2rem;
  font-size: 1.3rem;

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;
