import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type {
  WorkflowDetail,
  WorkflowDocument,
  WorkflowProblem,
} from '../../../../../../contracts/workflow';
import { useCheckWorkflowMutation, usePublishWorkflowMutation } from '../../../../api/workflows';
import { isChanged } from '../../frame/section-draft';
import { forgetEdit, keepEdit, readEdit, type KeptEdit } from '../document/kept-edit';

/** Long enough that a word is typed to its end, short enough to seem at once. */
const PAUSE = 500;
const NO_PROBLEMS: WorkflowProblem[] = [];

/**
 * The edit of a workflow on its way from what is published to what will be: kept in this browser at each change,
 * checked by the server shortly after, and published only over the version from which it was made.
 */
export const useWorkflowDraft = (published: WorkflowDetail) => {
  const { key } = published;
  const user = useAuth('HelpdeskWorkflows', (state) => String(state.user?.id ?? ''));
  const [kept] = useState(() => readEdit(user, key));
  const [edit, setEdit] = useState<KeptEdit | null>(kept);
  const [publish, { isLoading: isPublishing, error, reset }] = usePublishWorkflowMutation();
  const document = edit?.document ?? published.document;
  const isDirty = edit !== null && isChanged(document, published.document);
  const { problems, isChecking } = useCheck(document);

  // One that came back to what is published is no edit.
  useEffect(() => {
    if (edit && isDirty) keepEdit(user, key, edit);
    else forgetEdit(user, key);
  }, [edit, isDirty, user, key]);

  const change = (make: (document: WorkflowDocument) => WorkflowDocument) =>
    setEdit((before) => ({
      // Changed again to what is published, it starts from what is published now.
      baseVersion: before && isDirty ? before.baseVersion : published.version,
      document: make(before?.document ?? published.document),
    }));
  const discard = () => {
    setEdit(null);
    reset();
  };
  const onPublish = async (): Promise<boolean> => {
    if (!edit) return false;
    const answer = await publish({ document, baseVersion: edit.baseVersion });
    return !('error' in answer);
  };
  return {
    document,
    isDirty,
    problems,
    isChecking,
    isPublishing,
    error,
    /** Someone else has published after this edit began. */
    isOutdated: isDirty && edit.baseVersion !== published.version,
    /** The edit was found in this browser, and not touched since. */
    isFound: isDirty && edit === kept,
    change,
    discard,
    onPublish,
    /** Puts the edit over the version that stands now, whatever it changed. */
    rebase: () => {
      setEdit((before) => before && { ...before, baseVersion: published.version });
      reset();
    },
  };
};

const useCheck = (document: WorkflowDocument) => {
  const [check] = useCheckWorkflowMutation();
  const [found, setFound] = useState<{ of: WorkflowDocument | null; problems: WorkflowProblem[] }>({
    of: null,
    problems: NO_PROBLEMS,
  });
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(async () => {
      const answer = await check({ document });
      // Without an answer the last findings stand; publishing checks again.
      if (isWanted && 'data' in answer && answer.data) {
        setFound({ of: document, problems: answer.data.problems });
      }
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [check, document]);
  return { problems: found.problems, isChecking: found.of !== document };
};
