import { IconButton } from '@strapi/design-system';
import { Pencil, Trash } from '@strapi/icons';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { TagCount } from '../../../../../contracts/tags';
import { TagChip } from '../../../components/TagChip';
import { useDesk } from '../../../i18n/desk-context';
import { DeleteTag } from './DeleteTag';
import { EditTag } from './EditTag';
import { useTagCount } from './use-tag-count';

/** One tag: how it looks, how many requests have it, and for those who may: another name, another colour, away. */
export const TagRow = ({ tag, canEdit }: { tag: TagCount; canEdit: boolean }) => {
  const { t } = useDesk();
  const [open, setOpen] = useState<'edit' | 'delete' | null>(null);
  const count = useTagCount(tag);
  return (
    <Row>
      <TagChip tag={tag} />
      {tag.count > 0 ? (
        <Link
          to={`/plugins/helpdesk?tag=${tag.key}&state=new,open,pending,closed`}
          aria-label={t('tags.show', { name: tag.name, count })}
        >
          {count}
        </Link>
      ) : (
        <span>{count}</span>
      )}
      {canEdit ? (
        <Buttons>
          <IconButton
            label={t('tags.edit', { name: tag.name })}
            variant="ghost"
            onClick={() => setOpen('edit')}
          >
            <Pencil />
          </IconButton>
          <IconButton
            label={t('tags.delete', { name: tag.name })}
            variant="ghost"
            onClick={() => setOpen('delete')}
          >
            <Trash />
          </IconButton>
        </Buttons>
      ) : null}
      {open === 'edit' ? <EditTag tag={tag} onClose={() => setOpen(null)} /> : null}
      <DeleteTag tag={tag} isAsked={open === 'delete'} onClose={() => setOpen(null)} />
    </Row>
  );
};

const Row = styled.li`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto auto;
  align-items: center;
  gap: 0.8rem 1.6rem;
  min-height: 5.6rem;
  padding: 0.8rem 1.6rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  font-size: 1.3rem;
  font-variant-numeric: tabular-nums;

  &:last-child {
    border: 0;
  }

  > :first-child {
    justify-self: start;
    font-size: 1.3rem;
  }

  > a {
    display: inline-grid;
    align-items: center;
    min-height: 2.4rem;
    color: ${({ theme }) => theme.colors.primary600};
  }

  > a:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  > span:not(:first-child) {
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

const Buttons = styled.div`
  display: flex;
  gap: 0.4rem;
`;
