import { Route, Routes } from 'react-router-dom';
import { Content } from '../../components/Panel';
import { MacroPage } from './MacroPage';
import { MacrosListPage } from './MacrosListPage';

/** Several steps in one button: the list of them, and each by itself. */
export const MacrosPages = () => (
  <Content>
    <Routes>
      <Route index element={<MacrosListPage />} />
      <Route path=":key" element={<MacroPage />} />
    </Routes>
  </Content>
);
