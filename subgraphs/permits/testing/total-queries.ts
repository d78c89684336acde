/** Everything that can be asked of the totals and of the table of equivalents. */
export const PERMIT_TOTALS = `query PermitTotals($filter: PermitFilter, $by: PermitGrouping!) {
  permitTotals(filter: $filter, by: $by) { key division { code } permits sites statuses { status permits sites } } }`;

export const EMISSION_TOTALS = `query EmissionTotals($filter: EmissionTotalFilter!, $by: EmissionGrouping!) {
  emissionTotals(filter: $filter, by: $by) { year system medium division { code } pollutant { code name }
    quantities { value unit } sites summed missing contested } }`;

export const EQUIVALENTS = `query Equivalents($medium: Medium, $inForceOn: Date) {
  pollutantEquivalents(medium: $medium, inForceOn: $inForceOn) {
    code name medium pollutantClass kilograms onlyOneOf validFrom validTo basis isVerified note } }`;

/** Everything that can be asked month by month. */
export const MONTHLY = `query Monthly($permitNo: ID!) { permit(permitNo: $permitNo) { pollutionSource {
  monthlyEmissions { periodStart periodEnd system medium quantity { value unit } pollutant { code name }
    source { system recordId asOf } }
  rollingUsage { pollutantCode pollutantName system periodStart periodEnd permitted { value unit } actual { value unit }
    share status } } } }`;
