/** Where in the editor a part of the document is changed. */
export type Place =
  | { part: 'overview' }
  | { part: 'opening' }
  | { part: 'state'; key: string }
  | { part: 'action'; key: string };

/** Where a problem is mended: `actions.reply.notices.client.body.en` in the action `reply`. */
export const placeOf = (path: string): Place => {
  const [first, key] = path.split('.');
  if (first === 'states' && key) return { part: 'state', key };
  if (first === 'actions' && key) return { part: 'action', key };
  if (first === 'opening' || first === 'receipt') return { part: 'opening' };
  return { part: 'overview' };
};

/** In the address, so that a place can be gone back to; in its query, since the page stays the same. */
export const placeToSearch = (place: Place): string => {
  switch (place.part) {
    case 'overview':
      return '';
    case 'opening':
      return 'part=opening';
    case 'state':
      return `state=${place.key}`;
    case 'action':
      return `action=${place.key}`;
  }
};

export const placeFromSearch = (search: URLSearchParams): Place => {
  const [state, action] = [search.get('state'), search.get('action')];
  if (state) return { part: 'state', key: state };
  if (action) return { part: 'action', key: action };
  return search.get('part') === 'opening' ? { part: 'opening' } : { part: 'overview' };
};
