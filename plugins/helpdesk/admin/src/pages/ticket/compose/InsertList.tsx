import { Button } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { useEffect } from 'react';
import { styled } from 'styled-components';
import { MenuList } from '../../../components/editor/MenuList';
import { describeError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { keyOfInsertable } from './insertables';
import { InsertOption } from './InsertOption';
import type { useInsertables } from './use-insertables';

interface InsertListProps {
  id: string;
  from: ReturnType<typeof useInsertables>;
  active: number;
  onActive: (index: number) => void;
}

/** The replies and entries to choose from, or why there are none. */
export const InsertList = ({ id, from, active, onActive }: InsertListProps) => {
  const { t, tMaybe, direction } = useDesk();
  const { items, chosen, isBusy, isFirst, failure, q, choose, back, retry } = from;
  // Another list: what was meant in the one before says nothing.
  useEffect(() => void onActive(0), [chosen, onActive]);
  return (
    <>
      {chosen ? (
        <Chosen>
          <button
            type="button"
            aria-label={t('insert.back')}
            // A press must not take the cursor out of the text.
            onMouseDown={(event) => event.preventDefault()}
            onClick={back}
          >
            <ArrowLeft
              aria-hidden
              width="1.2rem"
              height="1.2rem"
              style={direction === 'rtl' ? { transform: 'scaleX(-1)' } : undefined}
            />
          </button>
          <strong dir="auto" lang={chosen.locale}>
            {chosen.question}
          </strong>
        </Chosen>
      ) : null}
      <MenuList
        id={id}
        label={chosen ? chosen.question : t('insert.label')}
        items={items}
        keyOf={keyOfInsertable}
        groupOf={
          chosen
            ? undefined
            : ({ kind }) => t(`insert.group.${kind === 'canned' ? 'canned' : 'faq'}`)
        }
        active={active}
        isBusy={isBusy}
        onActive={onActive}
        onChoose={choose}
      >
        {(item) => <InsertOption item={item} />}
      </MenuList>
      <State role="status">
        {failure ? (
          <>
            {describeError(failure, tMaybe)}
            <Button type="button" size="S" variant="tertiary" onClick={retry}>
              {t('retry')}
            </Button>
          </>
        ) : null}
        {!failure && isFirst ? t('loading') : null}
        {!failure && !isBusy && items.length === 0
          ? q
            ? t('insert.none', { query: q })
            : t('insert.empty')
          : null}
        {chosen && !failure ? <Said>{t('insert.ways')}</Said> : null}
      </State>
    </>
  );
};

const Chosen = styled.div`
  display: flex;
  align-items: center;
  gap: 0.8rem;
  padding: 0.8rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.4);

  button {
    display: grid;
    place-items: center;
    flex: none;
    width: 3.2rem;
    height: 3.2rem;
    border: 0;
    border-radius: ${({ theme }) => theme.borderRadius};
    background: transparent;
    cursor: pointer;
  }

  button:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }

  svg path {
    fill: ${({ theme }) => theme.colors.neutral600};
  }

  strong {
    min-width: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
`;

const State = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.8rem;
  padding: 1.2rem 1.6rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;

  &:empty {
    display: none;
  }
`;

const Said = styled.span`
  font-size: 1.2rem;
`;
