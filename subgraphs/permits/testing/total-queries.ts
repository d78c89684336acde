/** Everything that can be asked of the totals and of the table of equivalents. */
export const PERMIT_TOTALS = `query PermitTotals($filter: PermitFilter, $by: PermitGrouping!) {
  permitTotals(filter: $filter, by: $by) { key division { code } permits sites statuses { status permits sites } } }`;

export const EMISSION_TOTALS = `query EmissionTotals($filter: EmissionTotalFilter!, $by: EmissionGrouping!) {
  emissionTotals(filter: $filter, by: $by) { year system medium division { code } pollutant { code name }
    quantities { value unit } sites summed missing contested } }`;

export const EQUIVALENTS = `query Equivalents($medium: Medium, $inForceOn: Date) {
  pollutantEquivalents(medium: $medium, inForceOn: $inForceOn) {
    code name medium pollutantClass kilograms onlyOneOf validFrom validTo basis isVerified note } }`;
