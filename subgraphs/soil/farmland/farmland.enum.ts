import { registerEnumType } from 'type-graphql';

/** Use that selects the limits of GB 15618. */
export enum FarmlandUse {
  PADDY = 'PADDY',
  DRY = 'DRY',
  ORCHARD = 'ORCHARD',
  ROTATION = 'ROTATION',
  OTHER = 'OTHER',
}

registerEnumType(FarmlandUse, {
  name: 'FarmlandUse',
  description: 'Use of farmland. 农用地利用类型。',
  valuesConfig: {
    PADDY: { description: 'Paddy field. 水田' },
    DRY: { description: 'Dry land. 旱地' },
    ORCHARD: { description: 'Orchard. 果园' },
    ROTATION: { description: 'Paddy and dry crops in turn; the stricter value holds. 水旱轮作' },
    OTHER: { description: 'Other. 其他' },
  },
});

/** Classes of farmland. */
export enum FarmlandClass {
  PRIORITY = 'PRIORITY',
  SAFE_USE = 'SAFE_USE',
  STRICT = 'STRICT',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(FarmlandClass, {
  name: 'FarmlandClass',
  description: 'Class of farmland (Art. 49). 农用地分类。',
  valuesConfig: {
    PRIORITY: { description: 'Protected first. 优先保护类' },
    SAFE_USE: { description: 'Used safely. 安全利用类' },
    STRICT: { description: 'Strictly controlled. 严格管控类' },
    UNKNOWN: { description: 'Not classed, or not decidable. 未知' },
  },
});

/** Result for produce. */
export enum ProduceVerdict {
  CLEAN = 'CLEAN',
  EXCEEDS = 'EXCEEDS',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(ProduceVerdict, {
  name: 'ProduceVerdict',
  description: 'Produce monitored together with soil (GB 2762). 农产品协同监测结论。',
  valuesConfig: {
    CLEAN: { description: 'Within the limits. 达标' },
    EXCEEDS: { description: 'Above a limit. 超标' },
    UNKNOWN: { description: 'Not monitored. 未监测' },
  },
});
