import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { styled } from 'styled-components';
import { useUpdateViewMutation } from '../../../api/views';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { isFiltered, isSameFilter, queryOf, type QueueAddress } from '../queue-address';
import { SIDE_LISTS } from '../queue-lists';
import type { GoTo } from '../use-queue';
import { addressOfView } from './current-view';
import { SaveDialog } from './SaveDialog';
import { useCurrentView } from './use-current-view';

/** Keeps the list on the screen: as a new filter, or in the saved one from which the agent came. */
export const SaveBar = ({ address, onChange }: { address: QueueAddress; onChange: GoTo }) => {
  const { t, tMaybe } = useDesk();
  const { toggleNotification } = useNotification();
  const { current, mayShare } = useCurrentView(address);
  const [update, { isLoading }] = useUpdateViewMutation();
  const [isNaming, setIsNaming] = useState(false);
  if (current && !current.isChanged) return null;

  const { filter } = address;
  const isOfEverybody = !filter.q && SIDE_LISTS.some((list) => isSameFilter(list.filter, filter));
  if (!current && (isOfEverybody || !(isFiltered(filter) || filter.q))) return null;

  const view = current?.view ?? null;
  const saveChanges = async () => {
    if (!view) return;
    const { name, icon, isShared, layout } = view;
    const answer = await update({
      key: view.key,
      body: { name, icon, isShared, layout, query: queryOf(address) },
    });
    if ('error' in answer) {
      const message = describeError(readError(answer.error), tMaybe);
      toggleNotification({ type: 'danger', message });
    } else toggleNotification({ type: 'success', message: t('views.saved', { name }) });
  };
  return (
    <Together>
      {view?.isMine ? (
        <Button variant="secondary" size="S" loading={isLoading} onClick={() => void saveChanges()}>
          {t('views.saveChanges')}
        </Button>
      ) : null}
      <Button
        variant={view ? 'tertiary' : 'secondary'}
        size="S"
        aria-haspopup="dialog"
        onClick={() => setIsNaming(true)}
      >
        {t(view ? 'views.saveAsNew' : 'views.saveFilter')}
      </Button>
      {view ? (
        <Button
          variant="ghost"
          size="S"
          onClick={() => onChange(addressOfView(view), { view: view.key })}
        >
          {t('views.undo')}
        </Button>
      ) : null}
      {isNaming ? (
        <SaveDialog
          query={queryOf(address)}
          mayShare={mayShare}
          from={view}
          onClose={() => setIsNaming(false)}
          onSaved={(saved) => {
            setIsNaming(false);
            toggleNotification({
              type: 'success',
              message: t('views.saved', { name: saved.name }),
            });
            onChange(addressOfView(saved), { view: saved.key, replace: true });
          }}
        />
      ) : null}
    </Together>
  );
};

/** Where there is no room, all of them go to the next line. */
const Together = styled.span`
  display: inline-flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.8rem;
`;
