import { Field } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { EditorTools } from '../../../components/editor/editor-props';
import { RichTextEditor } from '../../../components/editor/RichTextEditor';
import { ToolButton } from '../../../components/editor/ToolButton';
import { useDesk } from '../../../i18n/desk-context';
import { CannedMenu } from './CannedMenu';
import { CannedPicker } from './CannedPicker';
import { MentionMenu } from './MentionMenu';

interface AnswerEditorProps {
  value: string;
  isRequired: boolean;
  refusal?: string;
  takesFocus: boolean;
  onChange: (html: string) => void;
  onFiles?: (files: File[]) => void;
}

const MENUS = { '/': CannedMenu, '@': MentionMenu };
const REFUSAL = 'action-text-refusal';

/** The text of an action: rich text with canned replies behind a slash and colleagues behind an at-sign. */
export const AnswerEditor = ({
  value,
  isRequired,
  refusal,
  takesFocus,
  onChange,
  onFiles,
}: AnswerEditorProps) => {
  const { t } = useDesk();
  return (
    <Field.Root name="text" error={refusal} required={isRequired}>
      <Label aria-hidden>
        {t('form.text')}
        {isRequired ? <em>*</em> : null}
      </Label>
      <RichTextEditor
        name="text"
        label={t('form.text')}
        placeholder={t('form.textHint')}
        value={value}
        isInvalid={Boolean(refusal)}
        isRequired={isRequired}
        describedBy={refusal ? REFUSAL : undefined}
        takesFocus={takesFocus}
        menus={MENUS}
        tools={(tools) => <Tools {...tools} />}
        onChange={onChange}
        onFiles={onFiles}
      />
      <div id={REFUSAL}>
        <Field.Error />
      </div>
    </Field.Root>
  );
};

const Tools = ({ insert, type }: EditorTools) => {
  const { t } = useDesk();
  return (
    <>
      <CannedPicker insert={insert} />
      <ToolButton label={t('mention.open')} onClick={() => type('@')}>
        <span aria-hidden>@</span>
      </ToolButton>
    </>
  );
};

/* As the design system's label; a label proper can name no editor, which has its own. */
const Label = styled.span`
  font-size: 1.2rem;
  font-weight: 600;
  line-height: 1.33;

  em {
    color: ${({ theme }) => theme.colors.danger600};
  }
`;
