import { Route, Routes } from 'react-router-dom';
import { Refused } from '../../../components/Notice';
import { FormPage } from './FormPage';
import { FormsPage } from './FormsPage';

/** The list of forms, and a page for each. */
export const FormsPages = () => (
  <Routes>
    <Route index element={<FormsPage />} />
    <Route path=":key" element={<FormPage />} />
    <Route path="*" element={<Refused />} />
  </Routes>
);
