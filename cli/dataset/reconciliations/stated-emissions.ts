import { Decimal } from 'decimal.js';
import { type Reconciliation, type SourceAnswer } from '../reconciliation';

interface Stated {
  readonly year: number;
  readonly system: string;
  readonly medium: string;
  readonly pollutant: { readonly code: string | null };
  readonly quantity: { readonly value: string; readonly unit: string } | null;
}

/** What a source states of one pollutant, medium and year, by system. */
type Group = Map<string, Stated>;

const REPORTS = ['AIR_PERMIT', 'WATER_PERMIT'];

function grouped(emissions: readonly Stated[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const stated of emissions) {
    if (stated.pollutant.code === null) continue;
    const key = `${stated.year} ${stated.pollutant.code} ${stated.medium}`;
    groups.set(key, (groups.get(key) ?? new Map<string, Stated>()).set(stated.system, stated));
  }
  return groups;
}

/** How far the other statement is from the report, null when it is near enough. */
function difference(report: Stated, other: Stated, perCent: string): string | null {
  if (report.quantity === null || other.quantity === null) return 'an amount is not stated';
  if (report.quantity.unit !== other.quantity.unit) return `${report.quantity.unit} and ${other.quantity.unit}`;
  const bound = new Decimal(report.quantity.value).times(perCent).div(100);
  const gap = new Decimal(report.quantity.value).minus(other.quantity.value).abs();
  return gap.lte(bound) ? null : `${report.quantity.value} reported, ${other.quantity.value} as ${other.system}`;
}

/** Another system's statements of what the execution reports state, within so many per cent. */
function statedAlso(system: string, perCent: string, title: { en: string; zh: string }): Reconciliation {
  return {
    id: `report-${system.toLowerCase()}`,
    titleEn: title.en,
    titleZh: title.zh,
    selection: 'emissions { year system medium pollutant { code } quantity { value unit } }',
    settle: ({ id, emissions }: SourceAnswer) =>
      [...grouped(emissions as Stated[])].flatMap(([key, group]) => {
        const report = REPORTS.map((name) => group.get(name)).find((found) => found !== undefined);
        const other = group.get(system);
        if (report === undefined || other === undefined) return [];
        const problem = difference(report, other, perCent);
        return [problem === null ? null : `${id} ${key}: ${problem}`];
      }),
  };
}

/** A third of the 5 % from which PT-R30 will speak. */
export const reportedAndTaxed = statedAlso('TAX', '1.67', {
  en: 'amounts declared for the tax are within a third of 5 % of those reported',
  zh: '纳税申报量与执行报告量之差在容差三分之一以内',
});

/** A third of the 10 % from which PT-R09 will speak. */
export const reportedAndMonitored = statedAlso('MONITORING', '3.34', {
  en: 'amounts measured automatically are within a third of 10 % of those reported',
  zh: '自动监测量与执行报告量之差在容差三分之一以内',
});
