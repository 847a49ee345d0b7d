import { Button, Field, Modal } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { QUEUE_LAYOUTS, type View, type ViewBody } from '../../../../../contracts/views';
import { useCreateViewMutation } from '../../../api/views';
import { Banner } from '../../../components/Banner';
import { Segments } from '../../../components/Segments';
import { Select } from '../../../components/Select';
import { describeError, describeFields, readError, type DeskError } from '../../../format/error';
import { focusFirst } from '../../../components/focus-first';
import { useDesk } from '../../../i18n/desk-context';
import { newClientId } from '../../ticket/client-id';
import { ViewFields } from './ViewFields';

interface SaveDialogProps {
  query: string;
  mayShare: boolean;
  /** What it was made from. */
  from: View | null;
  onSaved: (view: View) => void;
  onClose: () => void;
}

/** Keeps a search under a name: for the agent alone, or for everybody. */
export const SaveDialog = ({ query, mayShare, from, onSaved, onClose }: SaveDialogProps) => {
  const { t, tMaybe, locale, direction } = useDesk();
  const [create, { isLoading }] = useCreateViewMutation();
  const [body, setBody] = useState<ViewBody>({
    name: '',
    icon: from?.icon ?? 'star',
    isShared: false,
    query,
    layout: from?.layout ?? null,
  });
  // Sent again after a lost answer it is no second filter.
  const [clientId] = useState(newClientId);
  const [error, setError] = useState<DeskError | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const change = (part: Partial<ViewBody>) => {
    setIsMissing(false);
    setBody({ ...body, ...part });
  };

  const save = async () => {
    if (!body.name.trim()) return setIsMissing(true);
    const answer = await create({ ...body, name: body.name.trim(), clientId });
    if ('error' in answer) setError(readError(answer.error));
    else onSaved(answer.data);
  };
  const refusals = error ? describeFields(error, { locale, translate: tMaybe }) : {};
  return (
    <Modal.Root open onOpenChange={(stays) => (stays ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined} onOpenAutoFocus={focusFirst}>
        <Modal.Header closeLabel={t('views.close')}>
          <Modal.Title>{t('views.saveTitle')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Inside
            id="helpdesk-save-view"
            dir={direction}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            {error && !refusals.name ? (
              <Banner tone="danger" role="alert">
                {Object.values(refusals)[0] ?? describeError(error, tMaybe)}
              </Banner>
            ) : null}
            <ViewFields
              name={body.name}
              icon={body.icon}
              refusal={isMissing ? t('views.nameMissing') : refusals.name}
              onChange={change}
            />
            {mayShare ? (
              <div>
                <b>{t('views.for')}</b>
                <Segments
                  label={t('views.for')}
                  value={body.isShared ? 'all' : 'me'}
                  options={[
                    { value: 'me', label: t('views.forMe') },
                    { value: 'all', label: t('views.forAll') },
                  ]}
                  onChange={(value) => change({ isShared: value === 'all' })}
                />
                {body.isShared ? <p>{t('views.forAllHint')}</p> : null}
              </div>
            ) : null}
            <Field.Root name="layout">
              <Field.Label>{t('layout.label')}</Field.Label>
              <Select
                name="layout"
                aria-label={t('layout.label')}
                value={body.layout ?? ''}
                onChange={({ target }) =>
                  change({ layout: QUEUE_LAYOUTS.find((one) => one === target.value) ?? null })
                }
              >
                <option value="">{t('views.anyLayout')}</option>
                {QUEUE_LAYOUTS.map((layout) => (
                  <option key={layout} value={layout}>
                    {t(`layout.${layout}`)}
                  </option>
                ))}
              </Select>
            </Field.Root>
          </Inside>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" form="helpdesk-save-view" loading={isLoading}>
            {t('views.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

const Inside = styled.form`
  display: grid;
  gap: 1.6rem;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  > div {
    display: grid;
    gap: 0.6rem;
    justify-items: start;
  }

  b {
    font-size: 1.2rem;
    font-weight: 600;
  }

  p {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }
`;
