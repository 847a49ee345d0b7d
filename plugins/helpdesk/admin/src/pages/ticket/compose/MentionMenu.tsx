import { styled } from 'styled-components';
import { useGetLookupsQuery } from '../../../api/queue';
import type { EditorMenuProps } from '../../../components/editor/editor-props';
import { MenuList } from '../../../components/editor/MenuList';
import { useMenuKeys } from '../../../components/editor/use-menu-keys';
import { useDesk } from '../../../i18n/desk-context';
import { matchingAgents } from './matching-agents';

/** Colleagues behind an at-sign; who is named is told. */
export const MentionMenu = ({ query, listId, keys, onActive, onChoose }: EditorMenuProps) => {
  const { t } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const agents = matchingAgents(lookups?.agents ?? [], query);
  const choose = ({ key, name }: { key: string; name: string }) =>
    onChoose({ mention: { key, name } });
  const menu = useMenuKeys({
    items: agents,
    keyOf: ({ key }) => key,
    listId,
    onChoose: choose,
    onActive,
  });
  keys.current = menu.onKey;
  return (
    <>
      <MenuList
        id={listId}
        label={t('mention.label')}
        items={agents}
        keyOf={({ key }) => key}
        active={menu.active}
        isBusy={!lookups}
        onActive={menu.setActive}
        onChoose={choose}
      >
        {({ name }) => <bdi>{name}</bdi>}
      </MenuList>
      {lookups && agents.length === 0 ? <None role="status">{t('mention.none')}</None> : null}
    </>
  );
};

const None = styled.p`
  padding: 0.8rem 1.6rem 1.2rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;
`;
