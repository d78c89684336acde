import { type World } from './rows';

/** Fields whose grade is drawn, with the mask that fits their values. */
export const GRADED: readonly (readonly [coordinate: string, mask: string | null])[] = [
  ['Site.name', 'NAME'],
  ['Site.phone', 'PHONE'],
  ['Site.output', 'AMOUNT'],
  ['Site.note', null],
  ['Site.rating', 'AMOUNT'],
  ['Licence.holder', 'NAME'],
  ['Licence.fee', 'AMOUNT'],
  ['Move.amount', 'AMOUNT'],
  ['Move.driver', 'NAME'],
  ['Survey.finding', null],
  ['Survey.score', 'AMOUNT'],
];

/** What a stored value is shown as: `exact` where it shows other than by the mask of its column. */
export interface ShownAs {
  readonly coordinate: string;
  readonly resources: readonly string[];
  readonly isExact?: true;
}

/** A stored value that a second world may have otherwise. */
export interface Column {
  readonly name: string;
  /** What it is drawn as and masked by. */
  readonly kind: 'name' | 'phone' | 'amount' | 'text' | 'word';
  readonly shownAs: readonly ShownAs[];
}

/** A collection of rows, and where its values come out. */
export interface Table<Name extends keyof World = keyof World> {
  readonly collection: Name;
  readonly type: string;
  /** Resource of the rows; of totals that they are added up in as well. */
  readonly resources: readonly string[];
  readonly columns: readonly Column[];
}

const column = (name: string, kind: Column['kind'], ...shownAs: readonly ShownAs[]): Column => ({
  name,
  kind,
  shownAs,
});

const sites: Table = {
  ...{ collection: 'sites', type: 'Site', resources: ['w.sites'] },
  columns: [
    column('name', 'name', { coordinate: 'Site.name', resources: ['w.sites'] }),
    column('phone', 'phone', { coordinate: 'Site.phone', resources: ['w.sites'] }),
    column(
      'output',
      'amount',
      { coordinate: 'Site.output', resources: ['w.sites'] },
      // The mask of the double is not the double of the mask.
      { coordinate: 'Site.burden', resources: ['w.burden', 'w.sites'], isExact: true },
    ),
    column('note', 'text', { coordinate: 'Site.note', resources: ['w.sites'] }),
    column('rating', 'amount', { coordinate: 'Site.rating', resources: ['w.rating', 'w.surveys'] }),
  ],
};

const licences: Table = {
  ...{ collection: 'licences', type: 'Licence', resources: ['w.licences'] },
  columns: [
    column('holder', 'name', { coordinate: 'Licence.holder', resources: ['w.licences'] }),
    column('fee', 'amount', { coordinate: 'Licence.fee', resources: ['w.licences'] }),
  ],
};

const moves: Table = {
  ...{ collection: 'moves', type: 'Move', resources: ['w.moves', 'w.move-totals'] },
  columns: [
    column(
      'kind',
      'word',
      { coordinate: 'Move.kind', resources: ['w.moves'] },
      { coordinate: 'MoveTotal.kind', resources: ['w.move-totals'], isExact: true },
    ),
    column(
      'amount',
      'amount',
      { coordinate: 'Move.amount', resources: ['w.moves'] },
      { coordinate: 'MoveTotal.amount', resources: ['w.move-totals'], isExact: true },
    ),
    column('driver', 'name', { coordinate: 'Move.driver', resources: ['w.moves'] }),
  ],
};

const surveys: Table = {
  ...{ collection: 'surveys', type: 'Survey', resources: ['w.surveys'] },
  columns: [
    column('finding', 'text', { coordinate: 'Survey.finding', resources: ['w.surveys'] }),
    column('score', 'amount', { coordinate: 'Survey.score', resources: ['w.surveys'] }),
  ],
};

/** Every collection. */
export const TABLES: readonly Table[] = [sites, licences, moves, surveys];
