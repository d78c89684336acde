import { type Pair, type Reconciliation } from './pairs';

const HEADINGS = ['installation year 装置年度', 'verified 核查 t', 'reported 申报 kg', 'within 2 % 相差不超过2%'];

const cells = ({ complianceYear, verifiedTonnes, reportedKilograms, isWithin }: Pair): string[] => [
  complianceYear,
  verifiedTonnes,
  reportedKilograms,
  isWithin ? 'yes 是' : 'no 否',
];

/** The comparison as text: every pair as columns with tabs between them, then the figures. */
export function asText({ year, pairs, establishments, within }: Reconciliation): string {
  return [
    ...[HEADINGS, ...pairs.map(cells)].map((row) => row.join('\t')),
    `${year}: ${pairs.length} pairs on ${establishments} establishments, ${within} within 2 %`,
    `${year} 年：${establishments} 家场所共 ${pairs.length} 对，其中 ${within} 对相差不超过 2%`,
  ].join('\n');
}

/** The comparison as one JSON document. */
export const asJson = (reconciliation: Reconciliation): string =>
  JSON.stringify({ ok: true, pairCount: reconciliation.pairs.length, ...reconciliation });
