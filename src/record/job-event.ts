import type { FieldChange } from './changes.js';

/** What may happen to a job. */
export const EVENT_KINDS = ['new', 'changed', 'gone', 'back', 'merged', 'split'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Why: a page said something else, better rules read the same pages, or a person ruled. */
export const EVENT_CAUSES = ['page', 'rules', 'person'] as const;
export type EventCause = (typeof EVENT_CAUSES)[number];

/** What one run changed about one job, all in all: two changes of a run that cancel out are none. */
export interface JobEvent {
  /** When it was noticed, ISO time. */
  readonly at: string;
  readonly kind: EventKind;
  /** The job as it is called now; of `merged` and `split` as it was called then. */
  readonly id: string;
  /**
   * `merged`: the job that took it over; `split`: the one it was part of; else the id that it had before, where what
   * happened gave it another one, or null.
   */
  readonly otherId: string | null;
  readonly title: string | null;
  readonly company: string | null;
  readonly cause: EventCause;
  /** The page that showed it, or null where no page did. */
  readonly uri: string | null;
  readonly changes: readonly FieldChange[];
}

/** The properties of an event, in the order in which they are written. */
export const EVENT_PROPERTIES: readonly (keyof JobEvent)[] = [
  'at',
  'kind',
  'id',
  'otherId',
  'title',
  'company',
  'cause',
  'uri',
  'changes',
];
