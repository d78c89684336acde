import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type Filter } from '../../../lib/store/port';
import { grade, scopeBy } from '../../../schema/directives';
import { parseOutletId } from '../../../schema/identifiers/outlet-id';
import { allOf, equalTo, inDivision, nameContains } from '../../kit/filters';
import { type Page, pageOf } from '../../kit/page';
import { wellFormed } from '../../kit/well-formed';
import { type WasteContext } from '../context';
import { WasteLicenceType } from '../licence/licence.type';
import { PollutionSourceStub } from '../pollution-source/stubs.type';
import { type TreatmentFacilityRow, type WasteLicenceRow } from '../rows';
import {
  TreatmentFacilityArgs,
  TreatmentFacilityConnection,
  type TreatmentFacilityFilter,
  TreatmentFacilityType,
} from './facility.type';
import { DivisionStub } from '../../kit/directory-stubs.type';

function facilityFilter(context: WasteContext, filter: TreatmentFacilityFilter | null | undefined): Filter {
  if (filter === null || filter === undefined) return {};
  const { type, licenceNo } = filter;
  return allOf(
    inDivision(context.divisions, filter.divisionCode),
    equalTo({ type, licenceNo }),
    nameContains(filter.query),
  );
}

/** Facilities that take waste. */
@Resolver(() => TreatmentFacilityType)
export class TreatmentFacilityResolver {
  @Query(() => TreatmentFacilityType, { nullable: true, description: 'One facility, null when unknown. 查询处理设施' })
  async treatmentFacility(
    @Arg('id', () => ID, { description: 'Id of the site, a colon and the code. 设施标识' }) id: string,
    @Ctx() context: WasteContext,
  ): Promise<TreatmentFacilityRow | null> {
    return context.facilityById.load(wellFormed(parseOutletId(id)));
  }

  @Query(() => TreatmentFacilityConnection, { description: 'Facilities, by filter and page. 处理设施列表' })
  @Directive(scopeBy('filter.divisionCode'))
  async treatmentFacilities(
    @Args(() => TreatmentFacilityArgs) { filter, first, after }: TreatmentFacilityArgs,
    @Ctx() context: WasteContext,
  ): Promise<Page<TreatmentFacilityRow>> {
    const page = { list: 'treatmentFacilities', collection: context.facilityRows };
    return pageOf({ ...page, filter: facilityFilter(context, filter), first, after });
  }

  @FieldResolver(() => PollutionSourceStub, { description: 'Site it stands on. 固定污染源' })
  @Directive(grade('L1'))
  pollutionSource(@Root() { sourceId }: TreatmentFacilityRow): PollutionSourceStub {
    return { id: sourceId };
  }

  @FieldResolver(() => DivisionStub, { description: 'Division it lies in. 行政区划' })
  @Directive(grade('L1'))
  division(@Root() { divisionCode }: TreatmentFacilityRow): DivisionStub {
    return { code: divisionCode };
  }

  @FieldResolver(() => WasteLicenceType, { nullable: true, description: 'Licence it is run under. 经营许可证' })
  @Directive(grade('L1'))
  async licence(
    @Root() { licenceNo }: TreatmentFacilityRow,
    @Ctx() context: WasteContext,
  ): Promise<WasteLicenceRow | null> {
    return licenceNo === null ? null : context.licenceByNo.load(licenceNo);
  }
}
