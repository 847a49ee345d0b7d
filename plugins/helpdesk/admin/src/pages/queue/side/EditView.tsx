import { Button } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { View } from '../../../../../contracts/views';
import { useUpdateViewMutation } from '../../../api/views';
import { Banner } from '../../../components/Banner';
import { describeError, readError, type DeskError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { ViewFields } from './ViewFields';

/** Another name or icon, in the place of its line. */
export const EditView = ({ view, onClose }: { view: View; onClose: () => void }) => {
  const { t, tMaybe } = useDesk();
  const frame = useRef<HTMLFormElement>(null);
  const [update, { isLoading }] = useUpdateViewMutation();
  const [draft, setDraft] = useState({ name: view.name, icon: view.icon });
  const [error, setError] = useState<DeskError | null>(null);
  useEffect(() => void frame.current?.querySelector('input')?.focus(), []);

  const save = async () => {
    const { isShared, query, layout } = view;
    const body = { ...draft, name: draft.name.trim(), isShared, query, layout };
    const answer = await update({ key: view.key, body });
    if ('error' in answer) setError(readError(answer.error));
    else onClose();
  };
  const isEmpty = draft.name.trim() === '';
  return (
    <li>
      <ViewForm
        ref={frame}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isEmpty) void save();
        }}
      >
        <ViewFields
          {...draft}
          refusal={isEmpty ? t('views.nameMissing') : undefined}
          onChange={(change) => setDraft({ ...draft, ...change })}
        />
        {error ? (
          <Banner tone="danger" role="alert">
            {describeError(error, tMaybe)}
          </Banner>
        ) : null}
        <span>
          <Button type="submit" size="S" loading={isLoading} disabled={isEmpty}>
            {t('views.save')}
          </Button>
          <Button type="button" size="S" variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </span>
      </ViewForm>
    </li>
  );
};

export const ViewForm = styled.form`
  display: grid;
  gap: 1.2rem;
  padding: 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};

  > span {
    display: flex;
    flex-wrap: wrap;
    gap: 0.8rem;
  }
`;
