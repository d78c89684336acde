import { type SourceDraft as Draft, SourceDraft } from './source-draft';

/** Sources by id, and the sources each programme id belongs to; the first one named is the one facts are booked on. */
export class SourceBook {
  readonly drafts = new Map<string, Draft>();
  private readonly places = new Map<string, readonly string[]>();

  /** The source of that id, begun if there is none yet. */
  draft(id: string): Draft {
    const draft = this.drafts.get(id) ?? new SourceDraft(id);
    this.drafts.set(id, draft);
    return draft;
  }

  /** Says that a programme id belongs to these sources, and notes it among their identifiers. */
  place(scheme: string, value: string, sourceIds: readonly string[]): readonly Draft[] {
    this.places.set(`${scheme}:${value}`, sourceIds);
    const drafts = sourceIds.map((id) => this.draft(id));
    for (const draft of drafts) draft.identify(scheme, value);
    return drafts;
  }

  /** Sources a programme id belongs to; empty when no row placed it. */
  sourcesOf(scheme: string, value: string): readonly string[] {
    return this.places.get(`${scheme}:${value}`) ?? [];
  }

  /** Programme ids of a scheme, sorted. */
  idsOf(scheme: string): string[] {
    const prefix = `${scheme}:`;
    return [...this.places.keys()]
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
      .sort();
  }
}
