import { ArgsType, Directive, Field, ID, ObjectType } from 'type-graphql';
import { codes, grade, resource } from '../../../schema/directives';
import { DateScalar } from '../../kit/scalars';
import { ParcelState } from '../parcel/parcel-state.enum';
import { GateDecision, GateEvent, GateFinding } from './gate.enum';

const gateResource = {
  provider: 'eeb',
  share: 'UNCONDITIONAL',
  updates: 'P1D',
  basis: '土壤污染防治法 Art. 59-67',
} as const;

/** Arguments of the gate. */
@ArgsType()
export class GateArgs {
  @Field(() => GateEvent, { description: 'Step that asks. 用地环节' })
  event!: GateEvent;

  @Field(() => ID, {
    nullable: true,
    description:
      'Use the land is to have, 2 to 6 digits of 用地用海分类; without it the planned use of the parcel. 拟用途',
  })
  plannedUse?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the step, else the business day. 判定日期' })
  asOf?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The project is the control or remediation itself. 是否为风险管控或修复工程',
  })
  remediationProject!: boolean;
}

/** A clause as it stood on the day. */
@ObjectType('GateLegalBasis', {
  simpleResolvers: true,
  description: 'Clause as it stood on the day of the fact. 法律依据。',
})
@Directive(resource({ id: 'soil.legal-basis', ...gateResource }))
export class LegalBasisType {
  @Field(() => ID, { description: 'Name of the clause here. 条款标识' })
  @Directive(grade('L1'))
  clause!: string;

  @Field(() => String, { description: 'Law or code, in English. 法律名称（英文）' })
  @Directive(grade('L1'))
  instrumentEn!: string;

  @Field(() => String, { description: 'Law or code, in Chinese. 法律名称（中文）' })
  @Directive(grade('L1'))
  instrumentZh!: string;

  @Field(() => String, { nullable: true, description: 'Article, null where the number is not verified. 条号' })
  @Directive(grade('L1'))
  article!: string | null;

  @Field(() => DateScalar, { description: 'First day in force. 施行日期' })
  @Directive(grade('L1'))
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day in force, null while it is. 失效日期' })
  @Directive(grade('L1'))
  validTo!: string | null;

  @Field(() => String, { nullable: true, description: 'What is not verified. 核实说明' })
  @Directive(grade('L1'))
  note!: string | null;
}

/** A reason against the step. */
@ObjectType('LandUseGateReason', { simpleResolvers: true, description: 'Reason against the step. 判定理由。' })
@Directive(resource({ id: 'soil.land-use-gate-reason', ...gateResource }))
export class LandUseGateReasonType {
  @Field(() => String, { description: 'Code of the reason. 理由代码' })
  @Directive(grade('L1'))
  reasonCode!: string;

  @Field(() => GateDecision, { description: 'What it leads to. 判定' })
  @Directive(grade('L1'))
  decision!: string;

  @Field(() => GateFinding, { description: 'Whether its facts are met or not known. 事实认定' })
  @Directive(grade('L1'))
  finding!: string;

  @Field(() => LegalBasisType, {
    nullable: true,
    description: 'Clause in force on the day, null before it was. 法律依据',
  })
  @Directive(grade('L1'))
  legalBasis!: LegalBasisType | null;

  @Field(() => [ID], { description: 'Events, register entries and key units it rests on. 证据标识' })
  @Directive(grade('L1'))
  evidenceIds!: readonly string[];
}

/** Decision of the gate. */
@ObjectType('LandUseGate', {
  simpleResolvers: true,
  description: 'Whether a step in the use of a parcel may be taken on a day. 建设用地准入判定。',
})
@Directive(resource({ id: 'soil.land-use-gate', ...gateResource }))
export class LandUseGateType {
  @Field(() => GateDecision, { description: 'Decision; the strictest reason wins. 判定' })
  @Directive(grade('L1'))
  decision!: string;

  @Field(() => String, { nullable: true, description: 'Code of the first reason, null when allowed. 主要理由代码' })
  @Directive(grade('L1'))
  reasonCode!: string | null;

  @Field(() => LegalBasisType, { nullable: true, description: 'Clause of the first reason. 主要法律依据' })
  @Directive(grade('L1'))
  legalBasis!: LegalBasisType | null;

  @Field(() => [ID], { description: 'What the decision rests on, of all reasons. 证据标识' })
  @Directive(grade('L1'))
  evidenceIds!: readonly string[];

  @Field(() => [LandUseGateReasonType], { description: 'Every reason, strictest first. 全部理由' })
  reasons!: LandUseGateReasonType[];

  @Field(() => GateEvent, { description: 'Step that asked. 用地环节' })
  @Directive(grade('L1'))
  event!: string;

  @Field(() => ID, { nullable: true, description: 'Use judged, null when not known. 判定所用用途' })
  @Directive(grade('L1'))
  @Directive(codes('用地用海分类'))
  plannedUse!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The use is housing, public administration or services; null when not known. 是否一住两公',
  })
  @Directive(grade('L1'))
  sensitive!: boolean | null;

  @Field(() => ParcelState, { description: 'State of the parcel on the day. 当日状态' })
  @Directive(grade('L1'))
  state!: string;

  @Field(() => DateScalar, { description: 'Day judged. 判定日期' })
  @Directive(grade('L1'))
  asOf!: string;
}
