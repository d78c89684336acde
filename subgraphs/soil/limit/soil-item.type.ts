import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { grade, resource } from '../../../schema/directives';

/** An item of the standards. */
@ObjectType('SoilItem', {
  simpleResolvers: true,
  description: 'Item of the standards for soil and groundwater. 检测项目。',
})
@Directive(resource({ id: 'soil.items', provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1Y' }))
export class SoilItemType {
  @Field(() => ID, { description: 'Name of the item here. 项目标识' })
  @Directive(grade('L1'))
  item!: string;

  @Field(() => String, { description: 'English name. 英文名称' })
  @Directive(grade('L1'))
  nameEn!: string;

  @Field(() => String, { description: 'Chinese name. 中文名称' })
  @Directive(grade('L1'))
  nameZh!: string;

  @Field(() => [String], {
    description: 'CAS numbers, empty for an item that is no single substance or not compared. CAS号',
  })
  @Directive(grade('L1'))
  casNumbers!: readonly string[];
}
