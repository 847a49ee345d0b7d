import { Button, Field, TextInput } from '@strapi/design-system';
import type { Editor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { useDesk } from '../../i18n/desk-context';
import { Sheet } from './EditorMenu';
import { safeLink } from './safe-link';

/** Where the selected words lead. Not a form of its own: it stands inside of one. */
export const LinkForm = ({ editor, onClose }: { editor: Editor; onClose: () => void }) => {
  const { t } = useDesk();
  const [before] = useState<string>(() => String(editor.getAttributes('link').href ?? ''));
  const [typed, setTyped] = useState(before);
  const [isRefused, setIsRefused] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => void frame.current?.querySelector('input')?.focus(), []);

  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const apply = () => {
    const href = safeLink(typed);
    if (!href) return setIsRefused(true);
    const { empty } = editor.state.selection;
    const chain = editor.chain().focus().extendMarkRange('link');
    if (empty && !before) {
      chain.insertContent({ type: 'text', text: typed.trim(), marks: [linkTo(href)] }).run();
    } else {
      chain.setLink({ href }).run();
    }
    onClose();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    onClose();
  };

  return (
    <Place
      ref={frame}
      role="group"
      aria-label={t('editor.link')}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
        }
        if (event.key === 'Enter') apply();
        if (event.key === 'Escape') close();
      }}
    >
      <Field.Root name="link" error={isRefused ? t('editor.linkRefused') : undefined}>
        <Field.Label>{t('editor.linkAddress')}</Field.Label>
        <TextInput
          dir="ltr"
          placeholder="https://"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setIsRefused(false);
          }}
        />
        <Field.Error />
      </Field.Root>
      <Row>
        <Button type="button" size="S" onClick={apply}>
          {t('editor.linkApply')}
        </Button>
        {before ? (
          <Button type="button" size="S" variant="danger-light" onClick={remove}>
            {t('editor.linkRemove')}
          </Button>
        ) : null}
        <Button type="button" size="S" variant="tertiary" onClick={close}>
          {t('cancel')}
        </Button>
      </Row>
    </Place>
  );
};

const linkTo = (href: string) => ({ type: 'link', attrs: { href } });

const Place = styled(Sheet)`
  inset-block-start: calc(100% + 0.4rem);
  inset-inline-start: 0.4rem;
  gap: 1.2rem;
  width: min(36rem, calc(100% - 0.8rem));
  padding: 1.6rem;
`;

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
`;
