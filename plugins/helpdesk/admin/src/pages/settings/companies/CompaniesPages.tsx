import { Route, Routes } from 'react-router-dom';
import { Refused } from '../../../components/Notice';
import { CompaniesPage } from './CompaniesPage';
import { CompanyPage } from './CompanyPage';

/** The list of clients' companies, and a page for each. */
export const CompaniesPages = () => (
  <Routes>
    <Route index element={<CompaniesPage />} />
    <Route path=":key" element={<CompanyPage />} />
    <Route path="*" element={<Refused />} />
  </Routes>
);
