import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { aggregate, division, grade, resource } from '../../../../schema/directives';
import { connectionOf } from '../../../../subgraphs/kit/connection.type';

/** The resource of moves. */
export const MOVES = resource({ id: 'w.moves', provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1D' });

/** The resource of their totals. */
export const TOTALS = resource({ id: 'w.move-totals', provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1D' });

/** The site, owned by another room. */
@ObjectType('Site', { simpleResolvers: true, description: 'A site. 场所' })
@Directive('@key(fields: "id", resolvable: false)')
export class MovedSiteStub {
  @Field(() => ID, { description: 'Id. 标识' })
  id!: string;
}

/** A move: a row of two divisions. */
@ObjectType('Move', { simpleResolvers: true, description: 'A move. 转移' })
@Directive('@key(fields: "no")')
@Directive(division('fromCode'))
@Directive(division('toCode'))
@Directive(MOVES)
export class MoveType {
  @Field(() => ID, { description: 'Number. 编号' })
  @Directive(grade('L1'))
  no!: string;

  @Field(() => ID, { nullable: true, description: 'Division it left. 转出地' })
  @Directive(grade('L1'))
  fromCode!: string | null;

  @Field(() => ID, { nullable: true, description: 'Division it came to. 转入地' })
  @Directive(grade('L1'))
  toCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Kind. 类别' })
  @Directive(grade('L1'))
  kind!: string;

  @Field(() => String, { nullable: true, description: 'Amount. 数量' })
  @Directive(grade('L1'))
  amount!: string;

  @Field(() => String, { nullable: true, description: 'Driver. 驾驶员' })
  @Directive(grade('L3', 'NAME'))
  driver!: string | null;
}

/** Page of moves. */
export const MoveConnection = connectionOf('Move', MoveType);

/** Moves of one kind, added up. */
@ObjectType('MoveTotal', { simpleResolvers: true, description: 'Moves of one kind, added up. 转移统计' })
@Directive(aggregate('sites'))
@Directive(TOTALS)
export class MoveTotalType {
  @Field(() => String, { nullable: true, description: 'Kind. 类别' })
  @Directive(grade('L1'))
  kind!: string;

  @Field(() => Int, { nullable: true, description: 'Sites behind it. 场所数' })
  @Directive(grade('L1'))
  sites!: number | null;

  @Field(() => Int, { nullable: true, description: 'Moves. 次数' })
  @Directive(grade('L1'))
  moves!: number | null;

  @Field(() => String, { nullable: true, description: 'Amount. 数量' })
  @Directive(grade('L1'))
  amount!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True where figures are left out. 是否隐去' })
  @Directive(grade('L1'))
  suppressed!: boolean;
}
