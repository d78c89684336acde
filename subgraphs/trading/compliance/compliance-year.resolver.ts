import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { grade, scopeBy } from '../../../schema/directives';
import { type Page, pageOf } from '../../kit/page';
import { Quantity } from '../../kit/quantity.type';
import { type QuantityRow } from '../../kit/site-row';
import { RightAccountType } from '../account/account.type';
import { type TradingContext } from '../context';
import { EnterpriseStub, RightSubject, type Subject, subjectOf } from '../pollution-source/stubs.type';
import { type CarbonPosition, CarbonPositionType, positions } from '../position/carbon-position.type';
import { positionOf } from '../position/position-of';
import { type AccountRow, type ComplianceYearRow, type CumulativeRow } from '../rows';
import { amountsOf, computedCumulative, reportedCumulative } from './compliance-amounts';
import { complianceFilter } from './compliance-filter';
import {
  ComplianceYearArgs,
  ComplianceYearConnection,
  ComplianceYearType,
  CumulativeAmountsType,
} from './compliance-year.type';
import { DivisionStub } from '../../kit/directory-stubs.type';

/** An amount in the unit of its compliance year. */
const inUnit = (value: string | null, unit: string): QuantityRow | null => (value === null ? null : { value, unit });

type Cumulative = CumulativeRow & { readonly yearsWithoutVerified?: number };

function shown(cumulative: Cumulative | null, unit: string): CumulativeAmountsType | null {
  if (cumulative === null) return null;
  const { allocated, verified, surrendered, yearsWithoutVerified } = cumulative;
  return {
    allocated: inUnit(allocated, unit),
    verified: inUnit(verified, unit),
    surrendered: inUnit(surrendered, unit),
    yearsWithoutVerified: yearsWithoutVerified ?? null,
  };
}

/** Compliance years: one, a list, and their amounts. */
@Resolver(() => ComplianceYearType)
export class ComplianceYearResolver {
  @Query(() => ComplianceYearType, {
    nullable: true,
    description: 'One compliance year, null when unknown. 按标识查询履约年度',
  })
  async complianceYear(
    @Arg('id', () => ID, { description: 'Account id and year. 履约年度标识' }) id: string,
    @Ctx() context: TradingContext,
  ): Promise<ComplianceYearRow | null> {
    return context.complianceYearById.load(id);
  }

  @Query(() => ComplianceYearConnection, { description: 'Compliance years, by filter and page. 履约年度列表' })
  @Directive(scopeBy('filter.divisionCode'))
  async complianceYears(
    @Args(() => ComplianceYearArgs) { filter, first, after }: ComplianceYearArgs,
    @Ctx() context: TradingContext,
  ): Promise<Page<ComplianceYearRow>> {
    return pageOf({
      list: 'complianceYears',
      collection: context.complianceYearRows,
      filter: complianceFilter(context, filter),
      first,
      after,
    });
  }

  @FieldResolver(() => RightAccountType, { nullable: true, description: 'Account it is of. 权益账户' })
  @Directive(grade('L1'))
  async account(@Root() { accountId }: ComplianceYearRow, @Ctx() context: TradingContext): Promise<AccountRow | null> {
    return context.accountById.load(accountId);
  }

  @FieldResolver(() => RightSubject, { nullable: true, description: 'Whose duty it is. 履约主体' })
  @Directive(grade('L1'))
  subject(@Root() row: ComplianceYearRow): Subject | null {
    return subjectOf(row);
  }

  @FieldResolver(() => EnterpriseStub, {
    nullable: true,
    description: 'Legal entity behind it, where known. 持有人（企业）',
  })
  @Directive(grade('L1'))
  enterprise(@Root() { enterpriseId }: ComplianceYearRow): EnterpriseStub | null {
    return enterpriseId === null ? null : { id: enterpriseId };
  }

  @FieldResolver(() => DivisionStub, { description: 'Division of its subject. 行政区划' })
  @Directive(grade('L1'))
  division(@Root() { divisionCode }: ComplianceYearRow): DivisionStub {
    return { code: divisionCode };
  }

  @FieldResolver(() => Quantity, { nullable: true, description: 'Allocated for the year. 分配量' })
  @Directive(grade('L1'))
  async allocated(@Root() row: ComplianceYearRow, @Ctx() context: TradingContext): Promise<QuantityRow | null> {
    return inUnit((await amountsOf(context, row)).allocated, row.unit);
  }

  @FieldResolver(() => Quantity, { nullable: true, description: 'Of it, free of charge. 免费分配量' })
  @Directive(grade('L1'))
  async freeAllocated(@Root() row: ComplianceYearRow, @Ctx() context: TradingContext): Promise<QuantityRow | null> {
    return inUnit((await amountsOf(context, row)).freeAllocated, row.unit);
  }

  @FieldResolver(() => Quantity, { nullable: true, description: 'Verified emissions; null is never zero. 核查排放量' })
  @Directive(grade('L1'))
  verified(@Root() { verified, unit }: ComplianceYearRow): QuantityRow | null {
    return inUnit(verified, unit);
  }

  @FieldResolver(() => Quantity, { nullable: true, description: 'Units of every kind surrendered. 清缴量' })
  @Directive(grade('L1'))
  async surrendered(@Root() row: ComplianceYearRow, @Ctx() context: TradingContext): Promise<QuantityRow | null> {
    return inUnit((await amountsOf(context, row)).surrendered, row.unit);
  }

  @FieldResolver(() => Quantity, { nullable: true, description: 'Of them, allowances. 其中配额' })
  @Directive(grade('L1'))
  async surrenderedAllowances(
    @Root() row: ComplianceYearRow,
    @Ctx() context: TradingContext,
  ): Promise<QuantityRow | null> {
    return inUnit((await amountsOf(context, row)).surrenderedAllowances, row.unit);
  }

  @FieldResolver(() => CumulativeAmountsType, { nullable: true, description: 'As the register states it. 登记累计量' })
  cumulativeReported(@Root() row: ComplianceYearRow): CumulativeAmountsType | null {
    return shown(reportedCumulative(row), row.unit);
  }

  @FieldResolver(() => CumulativeAmountsType, {
    nullable: true,
    description: 'Summed here from the years of the phase; flagged where the register differs. 计算累计量',
  })
  async cumulativeComputed(
    @Root() row: ComplianceYearRow,
    @Ctx() context: TradingContext,
  ): Promise<CumulativeAmountsType | null> {
    return shown(await computedCumulative(context, row), row.unit);
  }

  @FieldResolver(() => CarbonPositionType, {
    nullable: true,
    description: 'What is still owed; null outside carbon. 碳头寸',
  })
  @Directive(positions)
  async position(@Root() row: ComplianceYearRow, @Ctx() context: TradingContext): Promise<CarbonPosition | null> {
    return row.rightType === 'CARBON' ? positionOf(context, row) : null;
  }
}
