import type { EpochMs } from './common';
import type { AgentRef, TeamRef } from './people';
import type { Tag } from './tags';
import type { ActionOffer, EntryText, Performed } from './tickets';
import type { FieldValues, WorkflowAction, WorkflowIcon } from './workflow';

/*
 * A macro is one button for several steps: give the ticket to somebody, put tags on it, perform actions of its
 * workflow with texts that are written beforehand.
 */

export const MACRO_SCOPES = ['personal', 'shared'] as const;
export type MacroScope = (typeof MACRO_SCOPES)[number];

export const MACRO_STEP_KINDS = ['assign', 'tag', 'action'] as const;
export type MacroStepKind = (typeof MACRO_STEP_KINDS)[number];
export const MACRO_STEPS_MAX = 10;
/** Personal ones of one agent, and shared ones of the desk. */
export const MACROS_MAX = 200;
/** In place of an agent's key: whoever runs the macro. */
export const MACRO_ME = 'me';

/** Who is responsible from then on. Left out: as before; null: nobody. At least one of the two is told. */
export interface AssignStep {
  kind: 'assign';
  /** Key of an agent, or MACRO_ME. */
  agent?: string | null;
  team?: string | null;
}

/** Keys of tags. */
export interface TagStep {
  kind: 'tag';
  add: string[];
  remove: string[];
}

/** An action of the ticket's workflow. */
export interface ActionStep {
  kind: 'action';
  action: string;
  /** HTML of the editor by language, with placeholders as in a canned reply; empty: without a text. */
  texts: Record<string, string>;
  fields: FieldValues;
  /** Only with an action that lets the agent choose; MACRO_ME for oneself. */
  assignee: { agent?: string; team?: string } | null;
}

export type MacroStep = AssignStep | TagStep | ActionStep;

/** `POST /helpdesk/macros`, `PUT /helpdesk/macros/:macro` */
export interface MacroBody {
  /** 1 to 120 characters. */
  title: string;
  icon: WorkflowIcon;
  scope: MacroScope;
  /** Key of the only workflow in whose tickets it is offered; null: any. */
  workflow: string | null;
  /** 1 to MACRO_STEPS_MAX, in their order. */
  steps: MacroStep[];
}

/** What a macro names and what is not there any more; it is not offered until that is mended. */
export interface MacroProblem {
  /** From 0; null: the macro itself. */
  step: number | null;
  what: 'workflow' | 'action' | 'agent' | 'team' | 'tag';
  key: string;
}

/** `GET /helpdesk/macros`: one's own and those of everybody. */
export interface Macro extends MacroBody {
  key: string;
  /** Who made it; null: is gone. */
  owner: AgentRef | null;
  changedAt: EpochMs;
  mayEdit: boolean;
  problems: MacroProblem[];
}

/**
 * `GET /helpdesk/macros/actions`: what staff do in the workflows that this agent sees, for who writes a macro. The text
 * is a template, as it stands in the workflow.
 */
export interface MacroAction {
  workflow: string;
  offer: ActionOffer;
}

/** What a step would do with one ticket. */
export type MacroPreviewStep =
  | { kind: 'assign'; agent: AgentRef | null; team: TeamRef | null }
  | { kind: 'tag'; add: Tag[]; remove: Tag[] }
  | {
      kind: 'action';
      action: Pick<WorkflowAction, 'key' | 'name' | 'colour' | 'icon'>;
      /** Key of the state afterwards, where it is another one. */
      to: string | null;
      /** As it would be written. */
      text: EntryText | null;
      isClientVisible: boolean;
    };

/** `GET /helpdesk/tickets/:number/macros`: those whose every step can be done now. */
export interface MacroOffer extends Pick<Macro, 'key' | 'title' | 'icon' | 'scope'> {
  steps: MacroPreviewStep[];
  /** The client is written to, or told by mail. */
  tellsClient: boolean;
  /** False: the texts are not told, since it would take too long to fill them all in; they are when it runs. */
  isFilled: boolean;
}

/** `POST /helpdesk/tickets/:number/macros/:macro` */
export interface RunMacroBody {
  /** Made by the client; the same id twice is one run. */
  clientId: string;
  /** The ticket's version as the actor saw it. A different one answers 409 TICKET_CHANGED. */
  version: number;
}

/** `performed` of the last step. */
export type MacroRun = Performed;

/** `details.macro` of MACRO_REFUSED, where nothing was done, and of MACRO_STOPPED, where the steps before were. */
export interface MacroStop {
  /** From 1. */
  step: number;
  of: number;
  /** Of the catalogue of errors: why this step cannot be done. */
  code: string;
  message: string;
}
