import { type DivisionTree } from '../../schema/division';
import { type World } from './rows';

/** A world's rows as they are stored: each with the path of its division in a tree. */
export function withPaths(world: World, tree: DivisionTree): World {
  const pathOf = (code: string | null): readonly string[] => (code === null ? [] : tree.path(code));
  return {
    ...world,
    sites: world.sites.map((row) => ({ ...row, divisionPath: pathOf(row.divisionCode) })),
    licences: world.licences.map((row) => ({ ...row, divisionPath: pathOf(row.divisionCode) })),
    moves: world.moves.map((row) => ({ ...row, fromPath: pathOf(row.fromCode), toPath: pathOf(row.toCode) })),
  };
}
