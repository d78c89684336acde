import { Directive, Field, ObjectType } from 'type-graphql';
import { DecimalScalar } from './scalars';

/** A point as the origin states it. */
@ObjectType({
  simpleResolvers: true,
  description: 'Geographic position in decimal degrees, in the datum of the origin. 地理位置（十进制度）。',
})
@Directive('@shareable')
export class Location {
  @Field(() => DecimalScalar, { description: 'Latitude, degrees north. 纬度' })
  lat!: string;

  @Field(() => DecimalScalar, { description: 'Longitude, degrees east. 经度' })
  lon!: string;
}
