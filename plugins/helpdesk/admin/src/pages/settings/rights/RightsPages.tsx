import { Route, Routes } from 'react-router-dom';
import { Refused } from '../../../components/Notice';
import { EffectivePage } from './EffectivePage';
import { HolderPage } from './HolderPage';
import { RightsPage } from './RightsPage';

/** Who has which rights, a page for each of them, and what it comes to for one agent. */
export const RightsPages = () => (
  <Routes>
    <Route index element={<RightsPage />} />
    <Route path="effective" element={<EffectivePage />} />
    <Route path=":kind/:key" element={<HolderPage />} />
    <Route path="*" element={<Refused />} />
  </Routes>
);
