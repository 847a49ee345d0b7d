import { DIFFERENCES_MAX, type ChangeArea, type SettingChange } from '../../../contracts';
import type { Actor } from '../access/actor';
import { clock } from '../platform/clock';
import { insertRow, writeJson, type Db } from '../platform/database';
import { newKey } from '../platform/ids';
import { cutValue } from './rules/cut-value';
import { differences } from './rules/differences';

/**
 * Writes down who changed which setting, from what to what; nothing where nothing is other. To be called in the
 * transaction that writes the change.
 *
 * @param before what stood, as plain JSON in the words of the contract; null: it is new.
 * @param after what stands now; null: it is gone.
 */
export async function noteChange(
  db: Db,
  {
    actor,
    area,
    subject,
    name,
    before,
    after,
  }: {
    actor: Actor;
    area: ChangeArea;
    subject: string;
    name: SettingChange['name'];
    before: unknown;
    after: unknown;
  }
): Promise<void> {
  const found = differences(before, after);
  if (found.length === 0) return;
  const told = found.slice(0, DIFFERENCES_MAX).map((one) => {
    const [was, is] = [cutValue(one.before), cutValue(one.after)];
    return { path: one.path, before: was.value, after: is.value, isCut: was.isCut || is.isCut };
  });
  await insertRow(db, 'helpdesk_changes', {
    document_id: newKey(),
    key: newKey(),
    at: clock.now(),
    agent_id: actor.kind === 'agent' ? actor.id : null,
    actor_name: actor.name,
    kind: before === null ? 'created' : after === null ? 'deleted' : 'changed',
    area,
    subject,
    name: writeJson({ text: name }),
    differences: writeJson(told.map(({ isCut: _isCut, ...difference }) => difference)),
    is_cut: found.length > DIFFERENCES_MAX || told.some(({ isCut }) => isCut),
  });
}
