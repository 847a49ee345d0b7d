import { describe, expect, it } from 'vitest';
import { newForm } from '../forms/new-form';
import { placeOf, withPlace } from './source-place';

describe('where requests go', () => {
  const form = newForm('support');

  it('is changed in part, and everything else stays', () => {
    const changed = withPlace(form, { assignee: { team: 'shift' }, locale: 'ur' });
    expect(changed).toEqual({
      ...form,
      locale: 'ur',
      settings: { ...form.settings, assignee: { team: 'shift' } },
    });
    expect(placeOf(changed)).toMatchObject({ workflow: 'support', assignee: { team: 'shift' } });
  });

  it('has no first state of another workflow', () => {
    const begun = withPlace(form, { state: 'new' });
    expect(placeOf(withPlace(begun, { workflow: 'support' })).state).toBe('new');
    expect(placeOf(withPlace(begun, { workflow: 'repairs' })).state).toBeNull();
  });
});
