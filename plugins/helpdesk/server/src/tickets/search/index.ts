export { findCandidates, type Candidates } from './find-candidates';
export { indexEntries } from './index-entries';
export {
  countUnsearched,
  forgetEntries,
  noteContact,
  prepareSearch,
  reindexContact,
  reindexTicket,
  startSearchFill,
} from './reindex';
