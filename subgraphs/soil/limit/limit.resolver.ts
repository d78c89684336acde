import { Arg, Args, ArgsType, Ctx, Directive, Field, ID, Query, Resolver } from 'type-graphql';
import { reads } from '../../../schema/directives';
import { isInForce, type SoilItem, type SoilLimit } from '../../../data/soil-limits/limit';
import { SharingError } from '../../../schema/sharing-error';
import { DateScalar } from '../../kit/scalars';
import { type SoilContext } from '../context';
import { itemsNamed } from './items-named';
import { SoilStandard } from './limit.enum';
import { SoilLimitType } from './limit.type';
import { SoilItemType } from './soil-item.type';

const numbers: Readonly<Record<SoilStandard, string>> = {
  GB_36600: 'GB 36600',
  GB_15618: 'GB 15618',
  GB_T_14848: 'GB/T 14848',
};

@ArgsType()
class LimitArgs {
  @Field(() => SoilStandard, { nullable: true, description: 'Of this standard. 执行标准' })
  @Directive(reads('SoilLimit.edition'))
  standard?: SoilStandard | null;

  @Field(() => ID, { nullable: true, description: 'Of this item; an item nobody knows is refused. 项目' })
  @Directive(reads('SoilLimit.item'))
  item?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'In force on this day, else of every edition. 施行日期' })
  @Directive(reads('SoilLimit.edition'))
  asOf?: string | null;
}

/** The reference tables, as the verdicts use them. */
@Resolver(() => SoilLimitType)
export class SoilLimitResolver {
  @Query(() => [SoilLimitType], {
    description: 'Limits for soil and groundwater, with their editions. 土壤与地下水限值',
  })
  soilLimits(
    @Args(() => LimitArgs) { standard, item, asOf }: LimitArgs,
    @Ctx() { reference }: SoilContext,
  ): SoilLimit[] {
    if (typeof item === 'string' && !reference.items.has(item))
      throw new SharingError('BAD_ARGUMENT', `item: ${JSON.stringify(item.slice(0, 40))}`);
    return reference.limits.filter(
      (limit) =>
        (!standard || limit.edition.standard === numbers[standard]) &&
        (!item || limit.item.item === item) &&
        (!asOf || isInForce(limit.edition, asOf)),
    );
  }

  @Query(() => [SoilItemType], { description: 'Items of the standards. 检测项目列表' })
  soilItems(
    @Directive(reads('SoilItem.nameEn', 'SoilItem.nameZh'))
    @Arg('query', () => String, { nullable: true, description: 'Part of a name, any case. 名称包含' })
    query: string | null | undefined,
    @Ctx() { reference }: SoilContext,
  ): SoilItem[] {
    return query === null || query === undefined ? [...reference.items.values()] : itemsNamed(reference, query);
  }
}
