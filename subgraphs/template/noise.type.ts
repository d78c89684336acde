import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { division, grade, resource, unit } from '../../schema/directives';
import { connectionOf } from '../kit/connection.type';
import { DateScalar, DecimalScalar } from '../kit/scalars';
import { SourceRecordType } from '../kit/source-record.type';

/** The directory's pollution source: a stub, because another room owns it. */
@ObjectType('PollutionSource', {
  simpleResolvers: true,
  description: 'Production site, owned by the directory; noise readings are added here. 固定污染源。',
})
@Directive('@key(fields: "id")')
export class PollutionSourceStub {
  @Field(() => ID, { description: 'Pollution source id. 固定污染源标识' })
  id!: string;
}

/** The entity this room owns. */
@ObjectType('NoiseReading', {
  simpleResolvers: true,
  description: 'Noise measured at the boundary of a site (GB 12348). 厂界噪声监测值。',
})
@Directive('@key(fields: "id")')
@Directive(division('divisionCode', 'measuredOn'))
@Directive(resource({ id: 'template.noise-readings', provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P3M' }))
export class NoiseReadingType {
  @Field(() => ID, { description: 'Id of the reading. 监测值标识' })
  @Directive(grade('L1'))
  id!: string;

  @Field(() => ID, { description: 'Division of the site. 行政区划代码' })
  @Directive(grade('L1'))
  divisionCode!: string;

  @Field(() => DateScalar, { description: 'Day of the measurement. 监测日期' })
  @Directive(grade('L1'))
  measuredOn!: string;

  @Field(() => DecimalScalar, { description: 'Equivalent sound level, dB(A). 等效声级' })
  @Directive(grade('L1'))
  @Directive(unit('dB(A)'))
  levelDecibels!: string;

  @Field(() => Boolean, { description: 'True for generated rows, which stand for no real site. 是否合成数据' })
  @Directive(grade('L1'))
  synthetic!: boolean;

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** Page of noise readings. */
export const NoiseReadingConnection = connectionOf('NoiseReading', NoiseReadingType);
