import { OPERATOR } from './make-rows';

const SOURCE = 'source { system recordId asOf }';
const Q = '{ value unit }';
const CONNECTION = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount edges { cursor node';
/** A generator with all that hangs on it. */
export const GENERATOR = `query Generator($id: ID!) { wasteGenerator(id: $id) {
  id name handlerIds mgmtClass nativeClasses industryCode permitNo holdsLicence hasOwnFacility operatingSince
  approvedAmount ${Q} yearlyAmounts { year zjClass generated ${Q} utilised ${Q} utilisedFromStock ${Q} disposed ${Q} }
  flags synthetic ${SOURCE} division { code name } pollutionSource { id }
  computedClass(year: 2026) { computed reason amount ${Q} years isUnderFiled }
  plans { year recordNo filedOn dueOn status ${SOURCE} lines { hwCode localName form hazards generatingFacility
    expectedGenerated ${Q} storageFacility storageCapacity ${Q} selfTreatmentCode route receiverType receiverLicenceNo
    expectedTransferred ${Q} } }
  reports { kind periodStart periodEnd submittedOn dueOn status ${SOURCE}
    lines { hwCode generated ${Q} selfUtilised ${Q} selfDisposed ${Q} transferredOut ${Q} closingStock ${Q} } }
  licences { no } facilities { id }
  ledger { ${CONNECTION} { id } } nodes { id wasteCode isHazardous month opening ${Q} generated ${Q} received ${Q}
    selfUtilised ${Q} selfDisposed ${Q} transferredOut ${Q} closing ${Q} oldestLotOn synthetic ${SOURCE}
    pollutionSource { id } division { code } balance { incoming ${Q} outgoing ${Q} residual ${Q} tolerance ${Q} verdict }
    manifested { received ${Q} verdict } } }
} }`;
/** A licence with its facilities. */
export const LICENCE = `query Licence($no: ID!) { wasteLicence(no: $no) {
  no holderName mode validFrom validTo issuerLevel issuingAuthority synthetic ${SOURCE} events { kind on }
  lines { categories treatmentCodes annualScale ${Q} } pollutionSource { id } division { code } state
  suspended: state(on: "2025-05-31") resumed: state(on: "2025-06-01")
  covered: covers(hwCode: "900-214-08", on: "2026-03-02") other: covers(hwCode: "900-023-29", on: "2026-03-02")
  scaleUse(year: 2026) { year categories received ${Q} annualScale ${Q} share status }
  facilities { id facilityCode name type treatmentCodes designCapacity ${Q} storageCapacity ${Q} landfillRemaining ${Q}
    permitNo synthetic ${SOURCE} pollutionSource { id } division { code } licence { no } }
} }`;
/** A manifest with all that hangs on it. */
export const MANIFEST = `query Manifest($no: ID!) { manifest(no: $no) {
  no receiverLicenceNo channel opinion planRecordNo crossProvinceApprovalNo departAt arriveAt receivedAt synthetic ${SOURCE}
  lines { hwCode localName form hazards packaging containers planned ${Q} received ${Q} treatmentCode }
  carriers { name enterpriseId roadTransportLicence vehiclePlate trackId startAt endAt }
  discrepancy { kinds reportedAt } discrepancyStatus checks { hwCode cover deviation isAboveTolerance }
  consignor { id } division { code } receiver { id } receiverDivision { code } receiverLicence { no }
  state history { state at } replaces { no state } replacedBy { no } flows { id }
} }`;
/** A page of movements. */
export const FLOWS = `query Flows($filter: WasteFlowFilter, $first: Int, $after: String) {
  wasteFlows(filter: $filter, first: $first, after: $after) { ${CONNECTION} { id } } nodes {
    id from { kind key pollutionSource { id } division { code } } to { kind key pollutionSource { id } division { code } }
    stage zjClass catalogueKind swCode hwCode codeList chemical { code name entry { code } } wasteName treatmentCode
    nativeMethod isLandfill route quantity ${Q} at year evidence { kind no } confidence isReturn flags synthetic ${SOURCE}
    fromDivision { code } toDivision { code } manifest { no } derivedFrom { id } treatment { code family nameEn nameZh
      isLandfill verified ${SOURCE} } hazardousWaste { code category categoryName industrySource industryCode description
      hazards hazardText ${SOURCE} edition { edition validFrom validTo isHeld isInForce note ${SOURCE} } } } } }`;
/** A page of every other list. */
export const LISTS = `query Lists($generators: WasteGeneratorFilter, $licences: WasteLicenceFilter, $manifests: ManifestFilter,
  $facilities: TreatmentFacilityFilter, $balances: MassBalanceFilter, $codes: HazardousWasteCodeFilter) {
  wasteGenerators(filter: $generators) { ${CONNECTION} { id } } nodes { id } }
  wasteLicences(filter: $licences) { ${CONNECTION} { no } } nodes { no } }
  manifests(filter: $manifests) { ${CONNECTION} { no } } nodes { no } }
  treatmentFacilities(filter: $facilities) { ${CONNECTION} { id } } nodes { id } }
  massBalances(filter: $balances) { ${CONNECTION} { id } } nodes { id } }
  hazardousWasteCodes(filter: $codes) { ${CONNECTION} { code } } nodes { code } } }`;
/** What is asked without an entity: code lists, totals, shares. */
export const REST = `query Rest($division: ID) {
  wasteFlow(id: "flow-2") { id } treatmentFacility(id: "${OPERATOR}:TS001") { id }
  hazardousWasteCode(code: "900-214-08") { code } hazardousWasteEditions { edition } treatmentCodes { code }
  solidWasteKinds { code catalogueKind name verified ${SOURCE} }
  wasteTotals(by: [ZJ_CLASS]) { keys { by value } system quantity ${Q} edges withoutQuantity contributors }
  wasteSankey { nodes { id stage label } links { from to system quantity ${Q} edges withoutQuantity contributors } }
  landfillShare(year: 2026, by: GENERATING, divisionCode: $division) { year by landfilled ${Q} treated ${Q} share status
    systems contributors }
  wasteUtilisation(year: 2024, zjClass: HAZARDOUS, divisionCode: $division) { year zjClass generated ${Q} utilised ${Q}
    utilisedFromStock ${Q} rate status systems contributors } }`;
/** What the room adds to a site. */
export const SITE = `query Site($sites: [_Any!]!) { _entities(representations: $sites) { ... on PollutionSource {
  wasteGenerator { id } wasteFlows { nodes { id } } } } }`;
