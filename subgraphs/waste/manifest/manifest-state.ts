import { type ManifestRow } from '../rows';

/** A state a manifest reached, and when. */
export interface ManifestEvent {
  readonly state: string;
  readonly at: string;
}

/** What the history of a manifest is told from. */
export type ManifestTimes = Pick<
  ManifestRow,
  | 'issuedAt'
  | 'pickedUpAt'
  | 'departAt'
  | 'arriveAt'
  | 'receivedAt'
  | 'opinion'
  | 'treatedAt'
  | 'closedAt'
  | 'voidedAt'
  | 'carriers'
>;

/** Which state may follow which (部令第23号; a manifest is voided only before it is picked up). */
export const manifestTransitions: Readonly<Record<string, readonly string[]>> = Object.freeze({
  DRAFT: ['ISSUED', 'VOIDED'],
  ISSUED: ['PICKED_UP', 'VOIDED'],
  PICKED_UP: ['IN_TRANSIT'],
  IN_TRANSIT: ['TRANSSHIPPED', 'ARRIVED'],
  TRANSSHIPPED: ['TRANSSHIPPED', 'ARRIVED'],
  ARRIVED: ['RECEIVED', 'PARTIALLY_RECEIVED', 'REJECTED'],
  RECEIVED: ['TREATED'],
  PARTIALLY_RECEIVED: ['TREATED'],
  REJECTED: ['CLOSED'],
  TREATED: ['CLOSED'],
  CLOSED: [],
  VOIDED: [],
});

const opinions: Readonly<Record<string, string>> = Object.freeze({
  ACCEPTED: 'RECEIVED',
  PARTLY_ACCEPTED: 'PARTIALLY_RECEIVED',
  REJECTED: 'REJECTED',
});

/** Every state it reached, in the order of the machine; the second and later carriers are transshipments (联运). */
export function manifestHistory(times: ManifestTimes): ManifestEvent[] {
  const reached: readonly (readonly [string, string | null])[] = [
    ['ISSUED', times.issuedAt],
    ['PICKED_UP', times.pickedUpAt],
    ['IN_TRANSIT', times.departAt],
    ...times.carriers.slice(1).map(({ startAt }) => ['TRANSSHIPPED', startAt] as const),
    ['ARRIVED', times.arriveAt],
    [opinions[times.opinion ?? ''] ?? 'RECEIVED', times.receivedAt],
    ['TREATED', times.treatedAt],
    ['CLOSED', times.closedAt],
    ['VOIDED', times.voidedAt],
  ];
  return reached.flatMap(([state, at]) => (at === null ? [] : [{ state, at }]));
}

/** State on a day, told from what had happened by its end. */
export function manifestState(times: ManifestTimes, day: string): string {
  return (
    manifestHistory(times)
      .filter(({ at }) => at.slice(0, day.length) <= day)
      .at(-1)?.state ?? 'DRAFT'
  );
}

/** The first step that the machine or the clock does not allow; null for a sound history. */
export function historyProblem(history: readonly ManifestEvent[]): string | null {
  let [state, time] = ['DRAFT', ''];
  for (const event of history) {
    if (manifestTransitions[state]?.includes(event.state) !== true) return `${event.state} after ${state}`;
    if (event.at < time) return `${event.state} at ${event.at} before ${state} at ${time}`;
    [state, time] = [event.state, event.at];
  }
  return null;
}
