import { Button, Modal } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { TAG_NAME_MAX, type Tag } from '../../../../../contracts/tags';
import { STATE_COLOURS } from '../../../../../contracts/workflow';
import { useSaveTagMutation } from '../../../api/tags';
import { Banner } from '../../../components/Banner';
import { TagChip } from '../../../components/TagChip';
import { WORKFLOW_COLOURS } from '../../../components/workflow-colours';
import { describeError, describeFields, readError } from '../../../format/error';
import { focusFirst } from '../../../components/focus-first';
import { useDesk } from '../../../i18n/desk-context';
import { TextField } from '../fields/TextField';

/** Another name and another colour, with how it will look. */
export const EditTag = ({ tag, onClose }: { tag: Tag; onClose: () => void }) => {
  const { t, tMaybe, locale } = useDesk();
  const [save, { error, isLoading }] = useSaveTagMutation();
  const [name, setName] = useState(tag.name);
  const [colour, setColour] = useState(tag.colour);
  const failure = error ? readError(error) : null;
  const refusals = failure ? describeFields(failure, { locale, translate: tMaybe }) : {};
  const ofName = failure?.code === 'TAG_EXISTS' ? describeError(failure, tMaybe) : refusals.name;
  const onSubmit = async () => {
    const answer = await save({ key: tag.key, body: { name: name.trim(), colour } });
    if (!('error' in answer)) onClose();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Modal.Content onOpenAutoFocus={focusFirst}>
        <Modal.Header closeLabel={t('cancel')}>
          <Modal.Title>{t('tags.edit', { name: tag.name })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Form
            id="edit-tag"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim() !== '') void onSubmit();
            }}
          >
            {failure && !ofName ? (
              <Banner tone="danger" role="alert">
                {describeError(failure, tMaybe)}
              </Banner>
            ) : null}
            <TextField
              name="name"
              label={t('tags.name')}
              hint={t('tags.name.hint')}
              value={name}
              error={ofName}
              maxLength={TAG_NAME_MAX}
              required
              onChange={setName}
            />
            <fieldset>
              <legend>{t('workflows.colour')}</legend>
              {STATE_COLOURS.map((one) => (
                <label key={one}>
                  <input
                    type="radio"
                    name="colour"
                    value={one}
                    checked={one === colour}
                    onChange={() => setColour(one)}
                  />
                  <Dot aria-hidden style={{ background: WORKFLOW_COLOURS[one] }} />
                  {t(`workflows.colour.${one}`)}
                </label>
              ))}
            </fieldset>
            <div>
              <TagChip tag={{ ...tag, name: name.trim() || tag.name, colour }} />
            </div>
          </Form>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" form="edit-tag" loading={isLoading} disabled={name.trim() === ''}>
            {t('tags.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

const Form = styled.form`
  display: grid;
  gap: 2rem;
  min-width: 0;

  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 1.6rem;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    margin-block-end: 0.4rem;
    font-size: 1.2rem;
    font-weight: 600;
  }

  label {
    display: inline-flex;
    align-items: center;
    gap: 0.6rem;
    min-height: 2.8rem;
    font-size: 1.4rem;
    cursor: pointer;
  }
`;

const Dot = styled.span`
  width: 1rem;
  height: 1rem;
  border-radius: 50%;
`;
