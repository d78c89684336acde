import { Arg, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { grade, scopeBy } from '../../../schema/directives';
import { type Filter } from '../../../lib/store/port';
import { type DivisionTree } from '../../../schema/division';
import { SharingError } from '../../../schema/sharing-error';
import { allOf, equalTo } from '../../kit/filters';
import { DateScalar } from '../../kit/scalars';
import { type DirectoryContext } from '../context';
import { DivisionFilter, DivisionType } from './division.type';
import { type DivisionRow } from '../rows';

const inForce = (division: DivisionRow, day: string): boolean =>
  (division.validFrom === null || division.validFrom <= day) && (division.validTo === null || day < division.validTo);

function known(tree: DivisionTree, code: string): string {
  if (!tree.has(code)) throw new SharingError('UNKNOWN_DIVISION', JSON.stringify(code.slice(0, 40)));
  return code;
}

/** Rows whose `field` is this division, or holds it; every row when none is named. */
const at = (tree: DivisionTree, field: 'path' | 'parent', code: string | null | undefined): Filter =>
  code === null || code === undefined ? {} : { [field]: known(tree, code) };

/** The parts of the filter that are cheaper to judge on the rows: there are some two thousand divisions in all. */
function passes(division: DivisionRow, filter: DivisionFilter | null): boolean {
  const named = !filter?.query || division.name.toLowerCase().includes(filter.query.trim().toLowerCase());
  return named && (!filter?.asOf || inForce(division, filter.asOf));
}

const present = (rows: readonly (DivisionRow | null | Error)[]): DivisionRow[] =>
  rows.filter((row): row is DivisionRow => row !== null && !(row instanceof Error));

/** Administrative divisions: one, a list, and the walk up, down and along successors. */
@Resolver(() => DivisionType)
export class DivisionResolver {
  @Query(() => DivisionType, {
    nullable: true,
    description: 'One division, null when unknown or not in force on `asOf`. 按代码查询行政区划',
  })
  async division(
    @Arg('code', () => ID, { description: 'Division code. 行政区划代码' }) code: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Day it must be in force. 有效日期' })
    asOf: string | null,
    @Ctx() context: DirectoryContext,
  ): Promise<DivisionRow | null> {
    const row = await context.divisionByCode.load(code);
    return row === null || !asOf || inForce(row, asOf) ? row : null;
  }

  @Query(() => [DivisionType], { description: 'Divisions by filter, in code order. 行政区划列表' })
  @Directive(scopeBy('filter.divisionCode'))
  async divisions(
    @Arg('filter', () => DivisionFilter, { nullable: true, description: 'Which divisions. 筛选条件' })
    filter: DivisionFilter | null,
    @Ctx() context: DirectoryContext,
  ): Promise<DivisionRow[]> {
    const rows = await context.divisionRows
      .find(
        allOf(
          at(context.divisions, 'path', filter?.divisionCode),
          at(context.divisions, 'parent', filter?.parent),
          equalTo({ level: filter?.level }),
        ),
        { sort: { _id: 1 } },
      )
      .toArray();
    return rows.filter((row) => passes(row, filter));
  }

  @FieldResolver(() => DivisionType, {
    nullable: true,
    description: 'Division directly above, null at the top. 上级行政区划',
  })
  @Directive(grade('L1'))
  async parent(@Root() { parent }: DivisionRow, @Ctx() context: DirectoryContext): Promise<DivisionRow | null> {
    return parent === null ? null : context.divisionByCode.load(parent);
  }

  @FieldResolver(() => [DivisionType], { description: 'Divisions from the top down to this one. 自上而下的区划链' })
  @Directive(grade('L1'))
  async path(@Root() { path }: DivisionRow, @Ctx() context: DirectoryContext): Promise<DivisionRow[]> {
    return present(await context.divisionByCode.loadMany([...path]));
  }

  @FieldResolver(() => [DivisionType], { description: 'Divisions directly below, retired ones included. 下级行政区划' })
  @Directive(grade('L1'))
  async children(@Root() { _id }: DivisionRow, @Ctx() context: DirectoryContext): Promise<DivisionRow[]> {
    return context.divisionsByParent.load(_id);
  }

  @FieldResolver(() => [DivisionType], {
    description: 'Divisions that took its place, empty while in force. 承继行政区划',
  })
  @Directive(grade('L1'))
  async successors(@Root() { successors }: DivisionRow, @Ctx() context: DirectoryContext): Promise<DivisionRow[]> {
    return present(await context.divisionByCode.loadMany([...successors]));
  }

  @FieldResolver(() => Int, { description: 'Pollution sources in this division and below. 本级及以下固定污染源数量' })
  @Directive(grade('L1'))
  async pollutionSourceCount(@Root() { _id }: DivisionRow, @Ctx() context: DirectoryContext): Promise<number> {
    return context.pollutionSourceCountByDivision.load(_id);
  }
}
