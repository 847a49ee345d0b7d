import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { useGetMeQuery } from '../../../api/me';
import { useDesk } from '../../../i18n/desk-context';
import { ActionDialog } from './ActionDialog';
import { MacroDialog } from './MacroDialog';
import { isEmpty, pageState } from './selection';
import { AssignDialog, TagDialog } from './StepDialogs';
import { useOffers } from './use-offers';
import type { Many } from './use-selection';
import { useStart } from './use-start';

type Opened = 'assign' | 'tag' | 'action' | 'macro';

/** What can be done with the ticked tickets; it floats below the list as long as there are any. */
export const ManyBar = ({ many, hasMore }: { many: Many; hasMore: boolean }) => {
  const { t } = useDesk();
  const { data: me } = useGetMeQuery();
  const [opened, setOpened] = useState<Opened | null>(null);
  const starting = useStart(many);
  const { selection, rows } = many;
  const { offers, refusal } = useOffers(many, { isWanted: selection.isAll });
  const close = () => setOpened(null);
  if (isEmpty(selection) || !me) return <Bar role="status" data-is-empty="" />;

  const count = selection.isAll ? offers?.total : selection.numbers.length;
  const what = count === undefined ? t('many.allSelected') : t('many.tickets', { count });
  const { perform, assign } = me.permissions;
  const canWiden = hasMore && !selection.isAll && pageState(selection, rows) === 'all';
  const dialog = { what, starting, onClose: close };
  return (
    <>
      <Bar role="region" aria-label={t('many.label')} data-many-bar="">
        <Count>
          <strong role="status">
            {count === undefined ? t('many.allSelected') : t('many.selected', { count })}
          </strong>
          {canWiden ? (
            <Link type="button" onClick={many.selectAll}>
              {t('many.selectAll')}
            </Link>
          ) : null}
          <Link type="button" onClick={many.clear}>
            {t('many.clear')}
          </Link>
        </Count>
        {refusal || (starting.refusal && !opened) ? (
          <p role="alert">{refusal ?? starting.refusal}</p>
        ) : null}
        <Buttons>
          {perform ? (
            <Button variant="secondary" onClick={() => setOpened('action')}>
              {t('many.action')}
            </Button>
          ) : null}
          {perform ? (
            <Button variant="secondary" onClick={() => setOpened('macro')}>
              {t('many.macro')}
            </Button>
          ) : null}
          {assign ? (
            <Button variant="tertiary" onClick={() => setOpened('assign')}>
              {t('many.assign')}
            </Button>
          ) : null}
          <Button variant="tertiary" onClick={() => setOpened('tag')}>
            {t('many.tag')}
          </Button>
          <Button
            variant="tertiary"
            onClick={() => void starting.start({ kind: 'read', isRead: true })}
          >
            {t('many.read')}
          </Button>
          <Button
            variant="tertiary"
            onClick={() => void starting.start({ kind: 'read', isRead: false })}
          >
            {t('many.unread')}
          </Button>
          <Button
            variant="tertiary"
            onClick={() => void starting.start({ kind: 'follow', follow: true })}
          >
            {t('many.follow')}
          </Button>
        </Buttons>
      </Bar>
      {opened === 'assign' ? <AssignDialog {...dialog} /> : null}
      {opened === 'tag' ? <TagDialog {...dialog} /> : null}
      {opened === 'macro' ? <MacroDialog {...dialog} /> : null}
      {opened === 'action' ? <ActionDialog {...dialog} many={many} /> : null}
    </>
  );
};

const Bar = styled.div`
  position: sticky;
  inset-block-end: 0;
  z-index: 3;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.8rem 2rem;
  margin-block-start: 1.2rem;
  padding: 1.2rem 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.primary200};
  border-radius: 0.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  &[data-is-empty] {
    display: none;
  }

  > p {
    flex-basis: 100%;
    color: ${({ theme }) => theme.colors.danger600};
    font-size: 1.3rem;
  }
`;

const Count = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.4rem 1.6rem;
`;

const Link = styled.button`
  min-height: 2.4rem;
  padding: 0;
  border: 0;
  background: none;
  color: ${({ theme }) => theme.colors.primary600};
  font: inherit;
  font-size: 1.3rem;
  text-decoration: underline;
  text-underline-offset: 0.3rem;
  cursor: pointer;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

/* On a phone in one line that is moved sideways, so that the list stays in sight. */
const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
  min-width: 0;

  @media (max-width: 767px) {
    flex-wrap: nowrap;
    flex-basis: 100%;
    overflow-x: auto;
    scrollbar-width: none;
    margin-inline: -1.6rem;
    padding: 0.3rem 1.6rem;

    button {
      flex: none;
      min-height: 4rem;
    }
  }
`;
