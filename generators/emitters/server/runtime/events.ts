import type { EntityManager } from "typeorm";
import { check, type Validator } from "../../contracts/runtime/check.ts";
import {
  EVENTS,
  type EventContext,
  type EventEnvelope,
  type EventPriority,
  type EventType,
} from "../../contracts/events.ts";

/**
 * Acts on events of one type, in their order. What it does with `manager` is committed together with the note that
 * these events are done, so it counts exactly once. What leaves the database waits for that with `afterCommit`, or must
 * do no more when it is done twice: the id of an event tells repeats.
 */
export type Reaction<T extends EventType> = (
  events: readonly EventEnvelope<T>[],
  manager: EntityManager,
) => Promise<void>;

/** What one context reacts to. */
export type ContextReactions = { readonly [T in EventType]?: Reaction<T> };

/** Who reacts to what. Every context is named: one that reacts to nothing says so. */
export type EventReactions = { readonly [C in EventContext]: ContextReactions };

/** The types of events that reactions surely name: one that they only may name is not heard. */
type Heard<R> = { [T in EventType]: T extends keyof R ? (undefined extends R[T] ? never : T) : never }[EventType];

/** The types of events that none of these reactions name. */
export type Unheard<R> = Exclude<EventType, { [C in keyof R]: Heard<R[C]> }[keyof R]>;

/** What is urgent comes first. */
export const EVENT_PRIORITIES: readonly EventPriority[] = ["chat", "presence", "analytics"];

/** The event types of a priority that a context reacts to. */
export function typesHeard(reactions: ContextReactions, priority: EventPriority): EventType[] {
  return (Object.keys(reactions) as EventType[]).filter(
    (type) => reactions[type] !== undefined && EVENTS[type].priority === priority,
  );
}

/** Hands events, which are in their order, to a context's reactions; one that does not fit its schema is an error. */
export async function react(
  events: readonly EventEnvelope[],
  reactions: ContextReactions,
  manager: EntityManager,
): Promise<void> {
  events.forEach(expectFitting);
  for (const { type, events: run } of runsOf(events)) {
    await (reactions[type] as Reaction<EventType> | undefined)?.(run, manager);
  }
}

/**
 * As few runs of one type as keep the events of each partition key in their order: an event may pass others of another
 * key, never one of its own.
 */
export function runsOf(events: readonly EventEnvelope[]): { type: EventType; events: EventEnvelope[] }[] {
  const last = new Map<string, { type: EventType; round: number }>();
  const rounds: Map<EventType, EventEnvelope[]>[] = [];
  for (const event of events) {
    const before = last.get(event.partitionKey);
    const round = before === undefined ? 0 : before.type === event.type ? before.round : before.round + 1;
    last.set(event.partitionKey, { type: event.type, round });
    const byType = (rounds[round] ??= new Map());
    byType.set(event.type, [...(byType.get(event.type) ?? []), event]);
  }
  return rounds.flatMap((byType) => [...byType].map(([type, run]) => ({ type, events: run })));
}

function expectFitting(event: EventEnvelope): void {
  const checked = check<unknown>(EVENTS[event.type].validate as Validator<unknown>, event.payload);
  if (checked.ok) return;
  const issues = checked.issues.map((issue) => `${issue.path} ${issue.problem}`).join("; ");
  throw new Error(`The event ${event.id} does not fit ${event.type}: ${issues}.`);
}
