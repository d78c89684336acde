import { Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type Filter } from '../../../lib/store/port';
import { grade, scopeBy } from '../../../schema/directives';
import { parseParcelCode } from '../../../schema/identifiers/parcel-code';
import { allOf, equalTo, inDivision, nameContains } from '../../kit/filters';
import { type Page, pageOf } from '../../kit/page';
import { wellFormed } from '../../kit/well-formed';
import { type SoilContext } from '../context';
import { type ParcelRow, type RegisterEntryRow } from '../rows';
import { ParcelType } from './parcel.type';
import {
  RegisterEntryArgs,
  RegisterEntryConnection,
  type RegisterEntryFilter,
  RegisterEntryType,
} from './register-entry.type';
import { DivisionStub } from '../../kit/directory-stubs.type';

/** Entries that stand on the day; the same as `isStanding` says of a row. */
const standingOn = (day: string): Filter => ({
  listedOn: { $lte: day },
  $or: [{ removedOn: null }, { removedOn: { $gt: day } }],
});

function entryFilter(context: SoilContext, filter: RegisterEntryFilter | null | undefined): Filter {
  if (filter === null || filter === undefined) return {};
  const { register, parcelCode } = filter;
  return allOf(
    inDivision(context.divisions, filter.divisionCode),
    nameContains(filter.query),
    equalTo({ register }),
    typeof parcelCode === 'string' ? { parcelCode: wellFormed(parseParcelCode(parcelCode)) } : {},
    filter.standingOn ? standingOn(filter.standingOn) : {},
  );
}

/** Entries of the registers (名录). */
@Resolver(() => RegisterEntryType)
export class RegisterEntryResolver {
  @Query(() => RegisterEntryConnection, { description: 'Register entries, by filter and page. 名录条目列表' })
  @Directive(scopeBy('filter.divisionCode'))
  async registerEntries(
    @Args(() => RegisterEntryArgs) { filter, first, after }: RegisterEntryArgs,
    @Ctx() context: SoilContext,
  ): Promise<Page<RegisterEntryRow>> {
    const collection = context.registerEntryRows;
    return pageOf({ list: 'registerEntries', collection, filter: entryFilter(context, filter), first, after });
  }

  @FieldResolver(() => DivisionStub, { description: 'Division of the parcel. 行政区划' })
  @Directive(grade('L1'))
  division(@Root() { divisionCode }: RegisterEntryRow): DivisionStub {
    return { code: divisionCode };
  }

  @FieldResolver(() => ParcelType, { nullable: true, description: 'The parcel, null when it is not known. 地块' })
  @Directive(grade('L1'))
  async parcel(@Root() { parcelCode }: RegisterEntryRow, @Ctx() context: SoilContext): Promise<ParcelRow | null> {
    return context.parcelByCode.load(parcelCode);
  }
}
