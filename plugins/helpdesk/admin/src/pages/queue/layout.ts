import { QUEUE_LAYOUTS, type QueueLayout } from '../../../../contracts/views';

/** A saved filter may say how it is shown; else it is the agent's habit. Beside the list there must be room for a ticket. */
export const layoutOf = ({
  asked,
  habit,
  isWide,
}: {
  asked: QueueLayout | null;
  habit: string;
  isWide: boolean;
}): QueueLayout => {
  const wanted = asked ?? QUEUE_LAYOUTS.find((layout) => layout === habit) ?? 'table';
  return wanted === 'split' && !isWide ? 'table' : wanted;
};
