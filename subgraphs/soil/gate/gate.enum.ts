import { registerEnumType } from 'type-graphql';

/** Steps the use-change gate judges. */
export enum GateEvent {
  PLANNING_CONDITIONS = 'PLANNING_CONDITIONS',
  LAND_TAKE_BACK = 'LAND_TAKE_BACK',
  LAND_GRANT = 'LAND_GRANT',
  PLANNING_PERMIT = 'PLANNING_PERMIT',
  CONSTRUCTION_PERMIT = 'CONSTRUCTION_PERMIT',
  REAL_ESTATE_TRANSFER = 'REAL_ESTATE_TRANSFER',
}

registerEnumType(GateEvent, {
  name: 'GateEvent',
  description: 'Step in the use of land that asks the gate. 用地环节。',
  valuesConfig: {
    PLANNING_CONDITIONS: { description: 'Planning conditions are set. 规划条件' },
    LAND_TAKE_BACK: { description: 'Land is taken back. 收储' },
    LAND_GRANT: { description: 'Land is granted or allocated. 出让或划拨' },
    PLANNING_PERMIT: { description: 'Planning permit of a construction project. 建设工程规划许可' },
    CONSTRUCTION_PERMIT: { description: 'Construction permit. 施工许可' },
    REAL_ESTATE_TRANSFER: { description: 'Real estate is transferred. 不动产转移' },
  },
});

/** DENY, WARN or ALLOW. */
export enum GateDecision {
  DENY = 'DENY',
  WARN = 'WARN',
  ALLOW = 'ALLOW',
}

registerEnumType(GateDecision, {
  name: 'GateDecision',
  description: 'Decision of the gate; the strictest reason wins. 准入判定。',
  valuesConfig: {
    DENY: { description: 'A clause forbids it. 禁止' },
    WARN: { description: 'A clause calls for care, or a fact is not known. 预警' },
    ALLOW: { description: 'No clause stands against it and every fact it needs is known. 允许' },
  },
});

/** Met, or not decidable for want of a fact. */
export enum GateFinding {
  MET = 'MET',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(GateFinding, {
  name: 'GateFinding',
  description: 'Whether the facts meet a clause. 事实认定。',
  valuesConfig: {
    MET: { description: 'The facts meet the clause. 事实符合' },
    UNKNOWN: { description: 'A fact the clause needs is not known; never read as allowed. 事实不明' },
  },
});
