import { Route, Routes } from 'react-router-dom';
import { Refused } from '../../../components/Notice';
import { AgentPage } from './AgentPage';
import { AgentsPage } from './AgentsPage';

/** The table of agents, and a page for each. */
export const AgentsPages = () => (
  <Routes>
    <Route index element={<AgentsPage />} />
    <Route path=":key" element={<AgentPage />} />
    <Route path="*" element={<Refused />} />
  </Routes>
);
