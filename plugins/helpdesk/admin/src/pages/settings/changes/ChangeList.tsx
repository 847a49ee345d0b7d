import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { ChangesPage, ChangesQuery } from '../../../../../contracts/changes';
import { useGetChangesQuery } from '../../../api/changes';
import { Panel } from '../../../components/Panel';
import { useDesk } from '../../../i18n/desk-context';
import { ChangeItem } from './ChangeItem';

interface ChangeListProps {
  query: ChangesQuery;
  first: ChangesPage;
}

/** Changes page after page; what is older is asked for by a button. */
export const ChangeList = ({ query, first }: ChangeListProps) => {
  const { t } = useDesk();
  /** Where the pages after the first begin. */
  const [starts, setStarts] = useState<string[]>([]);
  const last = starts.at(-1);
  const { data, isFetching } = useGetChangesQuery(
    { ...query, after: last },
    { skip: last === undefined }
  );
  const after = last === undefined ? first.after : data?.after;
  return (
    <>
      <Frame>
        <ol>
          {first.changes.map((change) => (
            <ChangeItem key={change.key} change={change} />
          ))}
          {starts.map((start) => (
            <More key={start} query={{ ...query, after: start }} />
          ))}
        </ol>
      </Frame>
      {after ? (
        <Button
          variant="tertiary"
          loading={isFetching}
          onClick={() => setStarts([...starts, after])}
        >
          {t('changes.more')}
        </Button>
      ) : null}
    </>
  );
};

const More = ({ query }: { query: ChangesQuery }) => {
  const { data } = useGetChangesQuery(query);
  return (data?.changes ?? []).map((change) => <ChangeItem key={change.key} change={change} />);
};

const Frame = styled(Panel)`
  overflow: hidden;
`;
