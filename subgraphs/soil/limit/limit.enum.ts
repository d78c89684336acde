import { registerEnumType } from 'type-graphql';

/** Standards whose limits the room knows. */
export enum SoilStandard {
  GB_36600 = 'GB_36600',
  GB_15618 = 'GB_15618',
  GB_T_14848 = 'GB_T_14848',
}

registerEnumType(SoilStandard, {
  name: 'SoilStandard',
  description: 'Standard that holds the limits. 执行标准。',
  valuesConfig: {
    GB_36600: { description: 'Development land. 建设用地 GB 36600' },
    GB_15618: { description: 'Agricultural land. 农用地 GB 15618' },
    GB_T_14848: { description: 'Groundwater. 地下水 GB/T 14848' },
  },
});
