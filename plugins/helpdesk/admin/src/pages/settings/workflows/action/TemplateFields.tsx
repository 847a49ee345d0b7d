import { useRef } from 'react';
import { styled } from 'styled-components';
import type { LocalizedText } from '../../../../../../contracts/common';
import { LocalizedField } from '../../../../components/localized-field/LocalizedField';
import { withWords } from '../../../../components/localized-field/languages-of';
import { useWorkflowEdit } from '../editor/workflow-edit';
import { VariableList } from './VariableList';

interface TemplateField {
  /** Path of the text in the document, by which its problems find it. */
  name: string;
  label: string;
  hint?: string;
  value: LocalizedText;
  isLong: boolean;
  onChange: (value: LocalizedText) => void;
}

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/** Texts that are templates, with the variables that can be put where the cursor stands. */
export const TemplateFields = ({ fields }: { fields: TemplateField[] }) => {
  const { isReadOnly, refusals } = useWorkflowEdit();
  const frame = useRef<HTMLDivElement>(null);
  const last = useRef<TextElement | null>(null);

  const insert = (words: string) => {
    const element = last.current?.isConnected
      ? last.current
      : frame.current?.querySelector<TextElement>('textarea, input');
    const field = fields.find(({ name }) => name === element?.name);
    if (!element || !field) return;
    const { value, selectionStart, selectionEnd, lang } = element;
    const [from, to] = [selectionStart ?? value.length, selectionEnd ?? value.length];
    field.onChange(
      withWords(field.value, lang, `${value.slice(0, from)}${words}${value.slice(to)}`)
    );
    const cursor = from + words.length;
    // After React has drawn the new value, which moves the cursor to its end.
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(cursor, cursor);
    });
  };

  return (
    <Frame
      ref={frame}
      onFocus={({ target }) => {
        const isText = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
        if (isText) last.current = target;
      }}
    >
      {fields.map(({ name, label, hint, value, isLong, onChange }) => (
        <LocalizedField
          key={name}
          name={name}
          label={label}
          hint={hint}
          value={value}
          refusals={refusals}
          isLong={isLong}
          disabled={isReadOnly}
          maxLength={isLong ? 20_000 : 255}
          onChange={onChange}
        />
      ))}
      {isReadOnly ? null : <VariableList onInsert={insert} />}
    </Frame>
  );
};

const Frame = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.6rem;

  textarea {
    min-height: 16rem;
    line-height: var(--desk-line, 1.6);
  }
`;
