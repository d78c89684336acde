import { type FragmentDefinitionNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';

/** How much a selection set asks for, with every fragment counted wherever it is spread. */
export interface SelectionCounts {
  readonly depth: number;
  readonly fields: number;
  /** Fields of the set itself, not of those below. */
  readonly ownFields: number;
  readonly aliases: number;
  /** The most directives that stand in one place. */
  readonly directives: number;
}

const NONE: SelectionCounts = Object.freeze({ depth: 0, fields: 0, ownFields: 0, aliases: 0, directives: 0 });

function sum(one: SelectionCounts, other: SelectionCounts): SelectionCounts {
  return {
    depth: Math.max(one.depth, other.depth),
    fields: one.fields + other.fields,
    ownFields: one.ownFields + other.ownFields,
    aliases: one.aliases + other.aliases,
    directives: Math.max(one.directives, other.directives),
  };
}

/**
 * Counts selections. A fragment is walked once, however often it is spread: fragments that spread one another twice
 * double the count with each step, never the work.
 */
export class SelectionCounter {
  private readonly known = new Map<string, SelectionCounts>();
  private readonly open = new Set<string>();
  private hasCircle = false;

  constructor(private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>) {}

  /** True when a fragment that was met spreads itself: such a text has no size, and is never valid. */
  get isEndless(): boolean {
    return this.hasCircle;
  }

  count({ selections }: SelectionSetNode): SelectionCounts {
    return selections.reduce((counts, selection) => sum(counts, this.countSelection(selection)), NONE);
  }

  private countSelection(selection: SelectionNode): SelectionCounts {
    const directives = selection.directives?.length ?? 0;
    const counts = this.countBare(selection);
    return directives > counts.directives ? { ...counts, directives } : counts;
  }

  private countBare(selection: SelectionNode): SelectionCounts {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.countFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.count(selection.selectionSet);
    const below = selection.selectionSet === undefined ? NONE : this.count(selection.selectionSet);
    return {
      depth: below.depth + 1,
      fields: below.fields + 1,
      ownFields: 1,
      aliases: below.aliases + (selection.alias === undefined ? 0 : 1),
      directives: below.directives,
    };
  }

  /** One that is not there counts as nothing: validation refuses the text. */
  private countFragment(name: string): SelectionCounts {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const fragment = this.fragments.get(name);
    if (fragment === undefined || this.open.has(name)) {
      this.hasCircle ||= fragment !== undefined;
      return NONE;
    }
    this.open.add(name);
    const counts = this.count(fragment.selectionSet);
    this.open.delete(name);
    this.known.set(name, counts);
    return counts;
  }
}
