import { useState } from 'react';
import { styled } from 'styled-components';
import { EditorFrame } from './EditorFrame';
import { htmlToLines, textToHtml } from './editor-html';
import type { RichTextEditorProps } from './editor-props';

/** What is written on where the editor could not be fetched: the same text without formatting. */
export const PlainSurface = ({
  name,
  label,
  value,
  lang,
  isInvalid,
  isRequired,
  describedBy,
  onChange,
}: RichTextEditorProps) => {
  const [text, setText] = useState(() => htmlToLines(value));
  return (
    <EditorFrame $isInvalid={isInvalid}>
      <Area
        name={name}
        aria-label={label}
        aria-invalid={isInvalid}
        aria-required={isRequired}
        aria-describedby={describedBy}
        dir="auto"
        lang={lang}
        rows={8}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          onChange(textToHtml(target.value));
        }}
      />
    </EditorFrame>
  );
};

const Area = styled.textarea`
  display: block;
  width: 100%;
  padding: 1.2rem 1.6rem;
  border: 0;
  border-radius: inherit;
  background: transparent;
  color: inherit;
  font: inherit;
  line-height: var(--desk-line, 1.6);
  resize: vertical;
`;
