/** A purpose (使用用途) that data may be asked for. */
export interface Purpose {
  readonly code: string;
  readonly en: string;
  /** As catalogues name it, and as `@resource(purposes:)` may. */
  readonly zh: string;
}

const purpose = (code: string, en: string, zh: string): Purpose => Object.freeze({ code, en, zh });

/** Every purpose there is; a code outside this list is refused, never guessed. */
export const PURPOSES: readonly Purpose[] = Object.freeze([
  purpose('enforcement', 'Law enforcement inspection', '执法检查'),
  purpose('emergency', 'Emergency response', '应急处置'),
  purpose('early-warning', 'Early warning and supervision', '预警监管'),
  purpose('assessment', 'Target assessment', '目标考核'),
  purpose('tax-review', 'Review of environmental protection tax', '环保税复核'),
  purpose('land-supply', 'Land supply and planning permission', '土地供应与规划许可'),
  purpose('trading-supervision', 'Supervision of rights trading', '权益交易监管'),
  purpose('statistics', 'Statistics', '统计分析'),
]);

/** The purpose of a code or of its Chinese name; undefined where there is none. */
export const purposeOf = (name: string): Purpose | undefined =>
  PURPOSES.find(({ code, zh }) => code === name || zh === name);
