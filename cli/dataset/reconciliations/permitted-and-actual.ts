import { type Reconciliation } from '../reconciliation';

interface Usage {
  readonly year: number;
  readonly pollutantCode: string;
  readonly system: string | null;
  readonly status: string;
  readonly permitted: { readonly value: string };
  readonly actual: { readonly value: string } | null;
}

/** Nobody puts out more than is permitted (国令736 Art. 34; PT-R01 by calendar year). */
export const permittedAndActual: Reconciliation = {
  id: 'permitted-actual',
  titleEn: 'no yearly amount exceeds the permitted one',
  titleZh: '年排放量不超过许可排放量',
  selection: 'permitUsage { year pollutantCode system status permitted { value } actual { value } }',
  settle: ({ id, permitUsage }) =>
    (permitUsage as Usage[]).map(({ year, pollutantCode, system, status, permitted, actual }) =>
      status === 'EXCEEDED'
        ? `${id} ${year} ${pollutantCode}: ${String(actual?.value)} of ${permitted.value} as ${String(system)}`
        : null,
    ),
};
