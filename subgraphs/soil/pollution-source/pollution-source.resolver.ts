import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { resource } from '../../../schema/directives';
import { type SoilContext } from '../context';
import { GroundwaterPointType } from '../groundwater/groundwater.type';
import { ParcelType } from '../parcel/parcel.type';
import { type GroundwaterPointRow, type KeySoilUnitRow, type ParcelRow } from '../rows';
import { KeySoilUnitType } from '../unit/key-soil-unit.type';
import { PollutionSourceStub } from './stubs.type';

const added = (id: string): string =>
  resource({ id: `soil.${id}`, provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1D' });

/** What this room adds to a pollution source. */
@Resolver(() => PollutionSourceStub)
export class PollutionSourceResolver {
  @FieldResolver(() => [ParcelType], { description: 'Parcels it stands or stood on, empty when none. 所涉地块' })
  @Directive(added('source-parcels'))
  async parcels(@Root() { id }: PollutionSourceStub, @Ctx() context: SoilContext): Promise<ParcelRow[]> {
    return context.parcelsBySource.load(id);
  }

  @FieldResolver(() => [KeySoilUnitType], {
    description: 'Years in which it is a key unit for soil, empty when none. 土壤污染重点监管单位',
  })
  @Directive(added('source-key-units'))
  async keySoilUnits(@Root() { id }: PollutionSourceStub, @Ctx() context: SoilContext): Promise<KeySoilUnitRow[]> {
    return context.keySoilUnitsBySource.load(id);
  }

  @FieldResolver(() => [GroundwaterPointType], { description: 'Its groundwater points, empty when none. 地下水监测点' })
  @Directive(added('source-groundwater-points'))
  async groundwaterPoints(
    @Root() { id }: PollutionSourceStub,
    @Ctx() context: SoilContext,
  ): Promise<GroundwaterPointRow[]> {
    return context.groundwaterPointsBySource.load(id);
  }
}
