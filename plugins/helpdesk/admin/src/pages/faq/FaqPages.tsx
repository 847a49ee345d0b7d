import { Route, Routes } from 'react-router-dom';
import { FeedbackPage } from './FeedbackPage';
import { SearchesPage } from './SearchesPage';
import { UsagePage } from './UsagePage';

/** What readers of the FAQ looked for in vain, what did not help them, and how all of it is used. */
export const FaqPages = () => (
  <Routes>
    <Route index element={<SearchesPage />} />
    <Route path="votes" element={<FeedbackPage />} />
    <Route path="usage" element={<UsagePage />} />
  </Routes>
);
