/**
 * Holdings, positions and trades are a business's own affair and are shared on request (DS-42): with the departments
 * that supervise the markets, levy the tax or assess the targets, and for that alone.
 */
export const CONDITIONAL = Object.freeze({
  provider: 'eeb',
  share: 'CONDITIONAL',
  updates: 'P1D',
  scope: ['生态环境', '税务', '发展改革', '市场监管', '统计'],
  purposes: ['权益交易监管', '执法检查', '环保税复核', '目标考核', '统计分析'],
} as const);
