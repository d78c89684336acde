import { Arg, Args, ArgsType, Ctx, Directive, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { reads, scopeBy } from '../../../../schema/directives';
import { PageArgs } from '../../../../subgraphs/kit/connection.type';
import { inDivision } from '../../../../subgraphs/kit/filters';
import { type Page, pageOf } from '../../../../subgraphs/kit/page';
import { type MoveRow } from '../../rows';
import { type MovesContext } from './context';
import { MoveConnection, MovedSiteStub, MOVES, MoveTotalType, MoveType, TOTALS } from './move.type';
import { moveTotals } from './move-totals';

@ArgsType()
class MoveArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'From this division and below. 转出地（含下级）' })
  @Directive(reads('Move.fromCode'))
  divisionCode?: string | null;
}

/** Moves: one, a page, all, and added up. */
@Resolver(() => MoveType)
export class MoveResolver {
  @Query(() => MoveType, { nullable: true, description: 'One move. 转移' })
  @Directive(MOVES)
  async move(
    @Arg('no', () => ID, { description: 'Number. 编号' }) no: string,
    @Ctx() { moveByNo }: MovesContext,
  ): Promise<MoveRow | null> {
    return moveByNo.load(no);
  }

  @Query(() => MoveConnection, { nullable: true, description: 'Moves, by page. 转移列表' })
  @Directive(MOVES)
  async moves(
    @Args(() => MoveArgs) { divisionCode, first, after }: MoveArgs,
    @Ctx() { divisions, moveRows }: MovesContext,
  ): Promise<Page<MoveRow>> {
    const filter = inDivision(divisions, divisionCode, 'fromPath');
    return pageOf({ list: 'moves', collection: moveRows, filter, first, after });
  }

  @Query(() => [MoveType], { nullable: true, description: 'All moves. 全部转移' })
  @Directive(MOVES)
  async moveRegister(@Ctx() { moveRows }: MovesContext): Promise<MoveRow[]> {
    return moveRows.find({}, { sort: { _id: 1 } }).toArray();
  }

  @Query(() => [MoveTotalType], { nullable: true, description: 'Moves by kind. 转移统计' })
  @Directive(TOTALS)
  @Directive(scopeBy('divisionCode'))
  async moveTotals(
    @Arg('divisionCode', () => ID, { nullable: true, description: 'From this division and below. 转出地（含下级）' })
    divisionCode: string | null,
    @Ctx() { divisions, rowsCounted, smallGroups }: MovesContext,
  ): Promise<MoveTotalType[]> {
    const counted = rowsCounted<MoveRow>('moves', 'w.move-totals');
    const rows = await counted.find(inDivision(divisions, divisionCode, 'fromPath'), { sort: { _id: 1 } }).toArray();
    return moveTotals(rows, smallGroups('w.move-totals'));
  }

  @FieldResolver(() => MovedSiteStub, { nullable: true, description: 'The site it left. 转出场所' })
  origin(@Root() { originId }: MoveRow): MovedSiteStub | null {
    return originId === null ? null : { id: originId };
  }
}
