import { Segments } from '../../../components/Segments';
import { useDesk } from '../../../i18n/desk-context';
import type { ChatDraft } from './draft-store';

interface ModeSwitchProps {
  isNote: boolean;
  onChange: (mode: ChatDraft['mode']) => void;
}

/** Whom the text is for. */
export const ModeSwitch = ({ isNote, onChange }: ModeSwitchProps) => {
  const { t } = useDesk();
  return (
    <div>
      <Segments
        label={t('chats.mode')}
        value={isNote ? 'note' : 'answer'}
        options={[
          { value: 'answer' as const, label: t('chats.mode.answer') },
          { value: 'note' as const, label: t('chats.mode.note') },
        ]}
        onChange={onChange}
      />
    </div>
  );
};
