import type { FormSettings, SourceBody } from '../../../../../contracts/forms';

/** What every card of a form gets. */
export interface FormPartProps {
  body: SourceBody;
  isReadOnly: boolean;
  refusals: Record<string, string>;
  onChange: (part: Partial<SourceBody>) => void;
  onSettings: (part: Partial<FormSettings>) => void;
}
