import { styled } from 'styled-components';
import { useDesk } from '../../i18n/desk-context';
import { Hidden } from '../Panel';
import { EditorFrame } from './EditorFrame';

/** The place of the editor while it is being fetched. */
export const EditorWaiting = () => {
  const { t } = useDesk();
  return (
    <EditorFrame aria-busy="true">
      <Bar aria-hidden />
      <Hidden role="status">{t('loading')}</Hidden>
    </EditorFrame>
  );
};

const Bar = styled.div`
  height: 4.4rem;
  margin-block-end: 16rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-start-start-radius: inherit;
  border-start-end-radius: inherit;
  background: ${({ theme }) => theme.colors.neutral100};
`;
