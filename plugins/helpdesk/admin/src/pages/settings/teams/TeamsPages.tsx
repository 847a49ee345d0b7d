import { Route, Routes } from 'react-router-dom';
import { Refused } from '../../../components/Notice';
import { TeamPage } from './TeamPage';
import { TeamsPage } from './TeamsPage';

/** The list of teams, and a page for each. */
export const TeamsPages = () => (
  <Routes>
    <Route index element={<TeamsPage />} />
    <Route path=":key" element={<TeamPage />} />
    <Route path="*" element={<Refused />} />
  </Routes>
);
