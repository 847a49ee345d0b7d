import { Field } from '@strapi/design-system';
import { styled } from 'styled-components';
import { RichTextEditor } from '../../components/editor/RichTextEditor';
import { useDesk } from '../../i18n/desk-context';
import { TextField } from '../settings/fields/TextField';
import { Card } from '../settings/frame/Card';
import { useFileDrop } from '../ticket/compose/use-file-drop';
import { FileUpload } from '../ticket/FileUpload';
import type { NewTicket } from './use-new-ticket';

const REFUSAL = 'new-ticket-text-refusal';

/** What the client asks, in the client's or the agent's words. */
export const RequestPart = ({ page }: { page: NewTicket }) => {
  const { t } = useDesk();
  const { draft, change, uploads, refusals } = page;
  const { isOver, drop } = useFileDrop(uploads.add);
  const textRefusal = refusals.text ?? refusals['text.body'];
  return (
    <Card title={t('new.request')}>
      <Drop {...drop} $isOver={isOver}>
        <TextField
          name="subject"
          label={t('subject.label')}
          required
          maxLength={200}
          autoComplete="off"
          value={draft.subject}
          error={refusals.subject}
          onChange={(subject) => change({ subject })}
        />
        <Field.Root name="text" error={textRefusal} required>
          <Label aria-hidden>
            {t('form.text')}
            <em>*</em>
          </Label>
          <RichTextEditor
            name="text"
            label={t('form.text')}
            placeholder={t('new.textHint')}
            value={draft.text}
            isInvalid={Boolean(textRefusal)}
            isRequired
            describedBy={textRefusal ? REFUSAL : undefined}
            onChange={(text) => change({ text })}
            onFiles={uploads.add}
          />
          <div id={REFUSAL}>
            <Field.Error />
          </div>
        </Field.Root>
        <FileUpload uploads={uploads} refusal={refusals.files} />
      </Drop>
    </Card>
  );
};

const Drop = styled.div<{ $isOver: boolean }>`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 2rem;
  border-radius: 0.6rem;
  outline: ${({ theme, $isOver }) => ($isOver ? `2px dashed ${theme.colors.primary600}` : 'none')};
  outline-offset: 0.8rem;
`;

/* As the design system's label; a label proper can name no editor, which has its own. */
const Label = styled.span`
  font-size: 1.2rem;
  font-weight: 600;
  line-height: 1.33;

  em {
    color: ${({ theme }) => theme.colors.danger600};
  }
`;
