import { Route, Routes } from 'react-router-dom';
import { Refused } from '../../../components/Notice';
import { WorkflowPage } from './editor/WorkflowPage';
import { WorkflowsPage } from './list/WorkflowsPage';

/** The list of workflows, and an editor for each. */
export const WorkflowsPages = () => (
  <Routes>
    <Route index element={<WorkflowsPage />} />
    <Route path=":key" element={<WorkflowPage />} />
    <Route path="*" element={<Refused />} />
  </Routes>
);
