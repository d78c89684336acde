import { Directive, Field, ID, InputType, Int } from 'type-graphql';
import { type Filter } from '../../../lib/store/port';
import { reads } from '../../../schema/directives';
import { parsePollutionSourceId } from '../../../schema/identifiers/pollution-source-id';
import {
  parseHazardousWasteClass,
  parseHazardousWasteCode,
  parseSolidWasteCode,
  parseTreatmentCode,
} from '../../../schema/identifiers/waste-code';
import { SharingError } from '../../../schema/sharing-error';
import { allOf, equalTo, inDivision } from '../../kit/filters';
import { DateScalar, DecimalScalar } from '../../kit/scalars';
import { parsedOrNone } from '../../kit/well-formed';
import { type WasteContext } from '../context';
import { daysBetween } from '../day-range';
import { CatalogueKind, FlowStage, WasteClass, WasteRoute } from './flow.enum';
import { tonnesKey } from './tonnes-key';

/** Filter of movements. */
@InputType({ description: 'Which movements to take; all conditions hold together. 固体废物流向筛选条件。' })
export class WasteFlowFilter {
  @Field(() => ID, {
    nullable: true,
    description: 'This division and below, at either end. 行政区划（任一端，含下级）',
  })
  @Directive(reads('FlowEdge.fromDivision', 'FlowEdge.toDivision'))
  divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Division it leaves, and below. 移出地（含下级）' })
  @Directive(reads('FlowEdge.fromDivision'))
  fromDivision?: string | null;

  @Field(() => ID, { nullable: true, description: 'Division it reaches, and below. 移入地（含下级）' })
  @Directive(reads('FlowEdge.toDivision'))
  toDivision?: string | null;

  @Field(() => ID, { nullable: true, description: 'Site at either end. 固定污染源标识' })
  @Directive(reads('FlowEdge.from', 'FlowEdge.to'))
  sourceId?: string | null;

  @Field(() => WasteClass, { nullable: true, description: 'Class in Zhejiang. 无废城市五大类' })
  @Directive(reads('FlowEdge.zjClass'))
  zjClass?: string | null;

  @Field(() => CatalogueKind, { nullable: true, description: 'Group of the national catalogue. 目录五大种类' })
  @Directive(reads('FlowEdge.catalogueKind'))
  catalogueKind?: string | null;

  @Field(() => ID, { nullable: true, description: 'Hazardous-waste code. 危险废物代码' })
  @Directive(reads('FlowEdge.hwCode'))
  hwCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Hazardous-waste class, e.g. HW08. 危险废物类别' })
  @Directive(reads('FlowEdge.hwCode'))
  hwClass?: string | null;

  @Field(() => ID, { nullable: true, description: 'Solid-waste code, or its kind, e.g. SW17. 固体废物代码或种类' })
  @Directive(reads('FlowEdge.swCode'))
  swCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Treatment code. 利用处置方式代码' })
  @Directive(reads('FlowEdge.treatmentCode'))
  treatmentCode?: string | null;

  @Field(() => FlowStage, { nullable: true, description: 'Stage it reaches. 到达环节' })
  @Directive(reads('FlowEdge.stage'))
  stage?: string | null;

  @Field(() => WasteRoute, { nullable: true, description: 'Within the site, the province or beyond. 转移类型' })
  @Directive(reads('FlowEdge.route'))
  route?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Landfilled or not. 是否填埋' })
  @Directive(reads('FlowEdge.isLandfill'))
  isLandfill?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Calendar year. 年份' })
  @Directive(reads('FlowEdge.year'))
  year?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'From this day on; rows with a time only. 起始日期' })
  @Directive(reads('FlowEdge.at'))
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'To this day, inclusive; rows with a time only. 截止日期' })
  @Directive(reads('FlowEdge.at'))
  to?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'At least so many tonnes. 最小数量（吨）' })
  @Directive(reads('FlowEdge.quantity'))
  minTonnes?: string | null;
}

function codeFilter(filter: WasteFlowFilter): Filter {
  const hwClass = parsedOrNone(filter.hwClass, parseHazardousWasteClass);
  const swCode = parsedOrNone(filter.swCode, parseSolidWasteCode);
  return allOf(
    equalTo({
      hwCode: parsedOrNone(filter.hwCode, parseHazardousWasteCode),
      treatmentCode: parsedOrNone(filter.treatmentCode, parseTreatmentCode),
      sourceIds: parsedOrNone(filter.sourceId, parsePollutionSourceId),
    }),
    hwClass === null ? {} : { hwCode: { $regex: `-${hwClass.slice(2)}$` } },
    swCode === null ? {} : { swCode: swCode.startsWith('SW') ? { $regex: `-S${swCode.slice(2)}$` } : swCode },
  );
}

function amountFilter(minTonnes: string | null | undefined): Filter {
  if (minTonnes === null || minTonnes === undefined) return {};
  const key = tonnesKey({ value: minTonnes, unit: 't' });
  if (key === null) throw new SharingError('BAD_ARGUMENT', `minTonnes: ${minTonnes.slice(0, 40)}`);
  return { tonnesKey: { $gte: key } };
}

/** The store's filter for what the caller asks of movements. */
export function flowFilter({ divisions }: WasteContext, filter: WasteFlowFilter | null | undefined): Filter {
  if (filter === null || filter === undefined) return {};
  const { zjClass, catalogueKind, stage, route, isLandfill, year } = filter;
  return allOf(
    inDivision(divisions, filter.divisionCode),
    inDivision(divisions, filter.fromDivision, 'fromPath'),
    inDivision(divisions, filter.toDivision, 'toPath'),
    equalTo({ zjClass, catalogueKind, stage, route, isLandfill, year }),
    codeFilter(filter),
    daysBetween('at', filter.from, filter.to),
    amountFilter(filter.minTonnes),
  );
}
