import { Args, ArgsType, Field, FieldResolver, Directive, Query, Resolver, Root } from 'type-graphql';
import { type Equivalent, findEquivalent, isInForce, loadEquivalents } from '../../../data/pollutants/equivalents';
import { grade, reads, unit } from '../../../schema/directives';
import { pollutionEquivalents } from '../../../schema/pollution-equivalents';
import { DateScalar, DecimalScalar } from '../../kit/scalars';
import { EmissionType, Medium } from '../pollution-source/emission.type';
import { type EmissionRow } from '../rows';
import { PollutantEquivalentType } from './equivalent.type';

/** Decimals an amount of equivalents is told with. */
const DECIMALS = 2;

@ArgsType()
class EquivalentArgs {
  @Field(() => Medium, { nullable: true, description: 'Only of this medium. 排放介质' })
  @Directive(reads('PollutantEquivalent.medium'))
  medium?: Medium | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only those in force on this day. 生效日期' })
  @Directive(reads('PollutantEquivalent.validFrom', 'PollutantEquivalent.validTo'))
  inForceOn?: string | null;
}

/** The law's table of equivalents. */
@Resolver(() => PollutantEquivalentType)
export class PollutantEquivalentResolver {
  @Query(() => [PollutantEquivalentType], {
    description: 'Pollution equivalents by medium and day, in the order of the law. 污染当量值表',
  })
  pollutantEquivalents(@Args(() => EquivalentArgs) { medium, inForceOn }: EquivalentArgs): Equivalent[] {
    return loadEquivalents().filter(
      (row) => (!medium || row.medium === medium) && (!inForceOn || isInForce(row, inForceOn)),
    );
  }
}

/** How many equivalents an emission is. */
@Resolver(() => EmissionType)
export class EmissionEquivalentsResolver {
  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description:
      'Amount by the kilograms of one equivalent, rounded half up to 2 decimals; null without a known mass, or where no single value is in force all year for the pollutant and medium. 污染当量数',
  })
  @Directive(grade('L1', undefined, '环境保护税法 Art. 8'))
  @Directive(unit('{equivalent}'))
  pollutionEquivalents(@Root() { quantity, pollutantCode, pollutantName, medium, year }: EmissionRow): string | null {
    const pollutant = { code: pollutantCode, name: pollutantName, medium, year };
    const equivalent = quantity && findEquivalent(loadEquivalents(), pollutant);
    const number = quantity && equivalent && pollutionEquivalents(quantity, equivalent.kilograms);
    return number && number.toDecimalPlaces(DECIMALS).toFixed();
  }
}
