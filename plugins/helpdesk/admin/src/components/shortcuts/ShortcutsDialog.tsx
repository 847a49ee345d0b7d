import { Button, Modal } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useDesk } from '../../i18n/desk-context';
import type { ShortcutGroup } from './use-shortcuts';

interface ShortcutsDialogProps {
  /** Of the present page; null: closed. */
  groups: ShortcutGroup[] | null;
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
  onClose: () => void;
}

const NAMES: Record<string, string> = { Enter: '↵ Enter', Space: 'Space' };

/** What single keys do on this page, and the switch for all of them. */
export const ShortcutsDialog = ({ groups, isOn, onSwitch, onClose }: ShortcutsDialogProps) => {
  const { t, direction } = useDesk();
  return (
    <Modal.Root open={groups !== null} onOpenChange={(stays) => (stays ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={t('keys.close')}>
          <Modal.Title>{t('keys.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {/* The part of the dialog that scrolls is left to right, whatever is around it. */}
          <Inside dir={direction}>
            <label>
              <input
                type="checkbox"
                checked={isOn}
                onChange={({ target }) => onSwitch(target.checked)}
              />
              <span>
                {t('keys.on')}
                <small>{t('keys.onHint')}</small>
              </span>
            </label>
            {[...(groups ?? []), GENERAL].map(({ title, shortcuts }) => (
              <section key={title}>
                <h3>{t(title)}</h3>
                <dl>
                  {shortcuts.map(({ key, also, label }) => (
                    <div key={key}>
                      <dt>
                        <Key name={key} />
                        {also ? <Key name={also} /> : null}
                      </dt>
                      <dd>{t(label)}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </Inside>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('keys.close')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

const GENERAL: ShortcutGroup = {
  title: 'keys.general',
  shortcuts: [{ key: '?', label: 'keys.list', run: () => undefined }],
};

const Key = ({ name }: { name: string }) => (
  <kbd dir="ltr">{NAMES[name] ?? name.toUpperCase()}</kbd>
);

const Inside = styled.div`
  display: grid;
  gap: 2rem;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  label {
    display: flex;
    gap: 1.2rem;
    align-items: flex-start;
    padding: 1.2rem 1.6rem;
    border-radius: 0.6rem;
    background: ${({ theme }) => theme.colors.neutral100};
    cursor: pointer;
  }

  input {
    flex: none;
    width: 1.8rem;
    height: 1.8rem;
    margin: 0.2rem 0 0;
    accent-color: ${({ theme }) => theme.colors.primary600};
  }

  small {
    display: block;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }

  h3 {
    margin-block-end: 0.8rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
  }

  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(26rem, 1fr));
    gap: 0.4rem 2.4rem;
  }

  dl > div {
    display: flex;
    gap: 1.2rem;
    align-items: center;
    min-height: 3.2rem;
  }

  dt {
    display: flex;
    flex: none;
    gap: 0.4rem;
    min-width: 3.2rem;
  }

  dd {
    margin: 0;
  }

  kbd {
    min-width: 2.4rem;
    padding: 0.2rem 0.8rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-block-end-width: 2px;
    border-radius: 0.4rem;
    background: ${({ theme }) => theme.colors.neutral0};
    font-family: inherit;
    font-size: 1.2rem;
    font-weight: 600;
    text-align: center;
  }
`;
