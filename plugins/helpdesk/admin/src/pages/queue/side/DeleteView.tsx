import { Button } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import type { View } from '../../../../../contracts/views';
import { useDeleteViewMutation } from '../../../api/views';
import { Banner } from '../../../components/Banner';
import { describeError, readError, type DeskError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { ViewForm } from './EditView';

/** Asked for once more: a shared filter goes away for everybody. */
export const DeleteView = ({ view, onClose }: { view: View; onClose: () => void }) => {
  const { t, tMaybe } = useDesk();
  const frame = useRef<HTMLFormElement>(null);
  const [remove, { isLoading }] = useDeleteViewMutation();
  const [error, setError] = useState<DeskError | null>(null);
  useEffect(() => void frame.current?.querySelector('button')?.focus(), []);

  const press = async () => {
    const answer = await remove({ key: view.key });
    if ('error' in answer) setError(readError(answer.error));
    else onClose();
  };
  return (
    <li>
      <ViewForm
        ref={frame}
        onSubmit={(event) => {
          event.preventDefault();
          void press();
        }}
      >
        <p role="alert">
          {t(view.isShared ? 'arrange.deleteShared' : 'arrange.deleteOwn', { name: view.name })}
        </p>
        {error ? (
          <Banner tone="danger" role="alert">
            {describeError(error, tMaybe)}
          </Banner>
        ) : null}
        <span>
          <Button type="button" size="S" variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" size="S" variant="danger" loading={isLoading}>
            {t('arrange.deleteNow')}
          </Button>
        </span>
      </ViewForm>
    </li>
  );
};
