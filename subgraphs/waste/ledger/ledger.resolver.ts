import { Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type Filter } from '../../../lib/store/port';
import { grade, scopeBy } from '../../../schema/directives';
import { parsePollutionSourceId } from '../../../schema/identifiers/pollution-source-id';
import { SharingError } from '../../../schema/sharing-error';
import { allOf, equalTo, inDivision } from '../../kit/filters';
import { type Page, pageOf } from '../../kit/page';
import { parsedOrNone } from '../../kit/well-formed';
import { toleranceOf, type WasteContext } from '../context';
import { PollutionSourceStub } from '../pollution-source/stubs.type';
import { type LedgerRow } from '../rows';
import { LedgerBalanceType, ManifestedAmountType } from './balance.type';
import { LedgerMonthConnection, MassBalanceArgs, type MassBalanceFilter, MassBalanceType } from './ledger.type';
import { compareManifested } from './manifested';
import { massBalance } from './mass-balance';
import { DivisionStub } from '../../kit/directory-stubs.type';

function month(text: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text;
  throw new SharingError('BAD_ARGUMENT', `month ${JSON.stringify(text.slice(0, 40))}`);
}

function balanceFilter(context: WasteContext, filter: MassBalanceFilter | null | undefined): Filter {
  if (filter === null || filter === undefined) return {};
  const { wasteCode, isHazardous, fromMonth, toMonth, sourceId } = filter;
  return allOf(
    inDivision(context.divisions, filter.divisionCode),
    equalTo({ sourceId: parsedOrNone(sourceId, parsePollutionSourceId), wasteCode, isHazardous }),
    typeof fromMonth === 'string' ? { month: { $gte: month(fromMonth) } } : {},
    typeof toMonth === 'string' ? { month: { $lte: month(toMonth) } } : {},
  );
}

/** Ledgers and what they add up to. */
@Resolver(() => MassBalanceType)
export class MassBalanceResolver {
  @Query(() => LedgerMonthConnection, {
    description: 'Ledger months with balances, by site, code and month. 物料平衡列表',
  })
  @Directive(scopeBy('filter.divisionCode'))
  async massBalances(
    @Args(() => MassBalanceArgs) { filter, first, after }: MassBalanceArgs,
    @Ctx() context: WasteContext,
  ): Promise<Page<LedgerRow>> {
    const page = { list: 'massBalances', collection: context.ledgerRows };
    return pageOf({ ...page, filter: balanceFilter(context, filter), first, after });
  }

  @FieldResolver(() => ID, { description: 'Site, code and month. 台账标识' })
  @Directive(grade('L1'))
  id(@Root() { _id }: LedgerRow): string {
    return _id;
  }

  @FieldResolver(() => PollutionSourceStub, { description: 'Site. 固定污染源' })
  @Directive(grade('L1'))
  pollutionSource(@Root() { sourceId }: LedgerRow): PollutionSourceStub {
    return { id: sourceId };
  }

  @FieldResolver(() => DivisionStub, { description: 'Division of the site. 行政区划' })
  @Directive(grade('L1'))
  division(@Root() { divisionCode }: LedgerRow): DivisionStub {
    return { code: divisionCode };
  }

  @FieldResolver(() => LedgerBalanceType, { description: 'Does it close? 物料平衡' })
  balance(@Root() row: LedgerRow, @Ctx() { threshold }: WasteContext): LedgerBalanceType {
    return massBalance(row, toleranceOf(threshold));
  }

  @FieldResolver(() => ManifestedAmountType, {
    nullable: true,
    description: 'Against the manifests of the month; null for waste that needs none. 联单核对',
  })
  async manifested(@Root() row: LedgerRow, @Ctx() context: WasteContext): Promise<ManifestedAmountType | null> {
    if (!row.isHazardous) return null;
    const received = await context.manifested.load({ sourceId: row.sourceId, month: row.month });
    return compareManifested(row, received.get(row.wasteCode) ?? [], toleranceOf(context.threshold));
  }
}
