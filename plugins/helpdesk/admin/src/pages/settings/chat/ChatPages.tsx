import { Route, Routes } from 'react-router-dom';
import { Refused } from '../../../components/Notice';
import { ChatListPage } from './ChatListPage';
import { ChatPage } from './ChatPage';

/** The list of chats, and a page for each. */
export const ChatPages = () => (
  <Routes>
    <Route index element={<ChatListPage />} />
    <Route path=":key" element={<ChatPage />} />
    <Route path="*" element={<Refused />} />
  </Routes>
);
