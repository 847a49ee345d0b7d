import type { Core } from '@strapi/strapi';
import type { CannedReply } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { loadDirectory } from '../people/directory';
import { database } from '../platform/database';
import { foldText, searchWords } from '../platform/fold-text';
import { htmlToText } from '../platform/safe-html';
import { presentCanned, visibleCanned, type CannedRow } from './canned-rows';

/** The replies that this agent may insert and in which every word of `q` begins or stands somewhere. */
export async function listCanned(
  strapi: Core.Strapi,
  actor: AgentActor,
  q: string
): Promise<CannedReply[]> {
  const words = searchWords(q);
  const [rows, directory] = [
    await visibleCanned(database(strapi), actor),
    await loadDirectory(strapi),
  ];
  const found = words.length === 0 ? rows : rows.filter((row) => hasAll(row, words));
  return found.map((row) => presentCanned(row, actor, directory));
}

function hasAll({ title, hint, shortcut, texts }: CannedRow, words: string[]): boolean {
  const bodies = Object.values(texts).map(htmlToText);
  const text = foldText([title, hint, shortcut ?? '', ...bodies].join('\n'));
  return words.every((word) => text.includes(word));
}
