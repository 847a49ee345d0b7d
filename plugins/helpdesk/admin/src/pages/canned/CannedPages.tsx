import { Route, Routes } from 'react-router-dom';
import { Content } from '../../components/Panel';
import { CannedListPage } from './CannedListPage';
import { CannedReplyPage } from './CannedReplyPage';

/** Texts that are inserted instead of being written anew: the list of them, and each by itself. */
export const CannedPages = () => (
  <Content>
    <Routes>
      <Route index element={<CannedListPage />} />
      <Route path=":key" element={<CannedReplyPage />} />
    </Routes>
  </Content>
);
