const SOURCE = 'source { system recordId asOf }';
const LOCATION = 'location { lat lon }';
const USE = '{ code planningCode name }';
const EDITION = 'edition { standard edition nameEn nameZh inForceFrom inForceTo note }';
const LIMIT = `${EDITION} item { item nameEn nameZh casNumbers } unit soilClass use phAbove phUpTo screening intervention
  backgroundException groundwaterClass lower upper isAbsence note`;
const ENTRY = `id register siteName listedOn removedOn document synthetic ${SOURCE}`;
const PAGE = `pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount`;

/** Everything there is to ask of the room; a test holds these against the published schema. */
export const PARCEL = `query Parcel($parcelCode: ID!) { parcel(parcelCode: $parcelCode) {
  parcelCode name ${LOCATION} areaSquareMetres realEstateUnitCodes currentUse ${USE} currentUseSince plannedUse ${USE}
  plannedUseChangeOn isSensitiveUse isKeyUnitLand responsibleParty maxDepthMetres groundwaterAffected flags synthetic ${SOURCE}
  contaminants { item maxSoil { value unit } maxGroundwater { value unit } volumeCubicMetres remediationTarget { value unit } }
  events { id state on until document } division { code } pollutionSources { id } formerEnterprises { id }
  state then: state(asOf: "2024-06-01") before: state(asOf: "2022-12-31") onRegister wasOnRegister: onRegister(asOf: "2024-06-01")
  soilClass soilClassBasis registerEntries { ${ENTRY} } keySoilUnits { id } groundwaterPoints { id } samples { id }
  soilVerdict { verdict decidedBy sampleCount unknownCount }
  effectEvaluations { item target { value unit } method sampleCount highest upperConfidenceLimit result }
} }`;

const BASIS = 'legalBasis { clause instrumentEn instrumentZh article validFrom validTo note }';
export const GATE = `query Gate($parcelCode: ID!, $event: GateEvent!, $plannedUse: ID, $asOf: Date) { parcel(parcelCode: $parcelCode) {
  landUseGate(event: $event, plannedUse: $plannedUse, asOf: $asOf) { decision reasonCode ${BASIS} evidenceIds event plannedUse
    sensitive state asOf reasons { reasonCode decision finding ${BASIS} evidenceIds } } } }`;

export const PARCELS = `query Parcels($filter: ParcelFilter, $first: Int, $after: String) {
  parcels(filter: $filter, first: $first, after: $after) { nodes { parcelCode state } edges { node { parcelCode } cursor } ${PAGE} } }`;
export const ENTRIES = `query Entries($filter: RegisterEntryFilter) { registerEntries(filter: $filter) {
  nodes { ${ENTRY} division { code } parcel { parcelCode } } edges { node { id } cursor } ${PAGE} } }`;
export const SAMPLES = `query Samples($filter: SoilSampleFilter) { soilSamples(filter: $filter) { nodes {
  id point ${LOCATION} depthMetres medium purpose item value notDetected detectionLimit unit background laboratory cma sampledOn
  synthetic ${SOURCE} division { code } parcel { parcelCode } farmlandUnit { id } verdict { verdict reason limit { ${LIMIT} } }
} edges { node { id } cursor } ${PAGE} } }`;
export const SAMPLE = 'query Sample($id: ID!) { soilSample(id: $id) { id } }';
export const KEY_UNITS = `query Units($filter: KeySoilUnitFilter) { keySoilUnits(filter: $filter) { nodes {
  id year name toxicReportInPermit hiddenDangerInPermit selfMonitoringInPermit selfMonitoringUploadedOn hiddenDangerInspectedOn
  toxicReportSubmittedOn undergroundTankCount dismantlingStartedOn dismantlingPlanFiledOn stoppedOn contaminants synthetic
  ${SOURCE} pollutionSource { id } division { code } dutiesInPermit parcels { parcelCode } groundwaterPoints { id }
} edges { node { id } cursor } ${PAGE} } }`;

const CLASSIFICATION = '{ year officialClass produceVerdict decidedBy reason measuresInPlace }';
const FIELD = `id name ${LOCATION} areaSquareMetres use ph synthetic ${SOURCE} division { code } samples { id }
  classifications ${CLASSIFICATION} classification ${CLASSIFICATION}
  soilVerdict { farmlandClass decidedBy undecidedItems sampleCount }`;
export const FARMLAND = `query Fields($filter: FarmlandUnitFilter) { farmlandUnits(filter: $filter) {
  nodes { ${FIELD} } edges { node { id } cursor } ${PAGE} } }`;
export const FARMLAND_UNIT = 'query Field($id: ID!) { farmlandUnit(id: $id) { id } }';

const READING = `id quarter sampledOn laboratory overallClass worstItems undecidedItems ${SOURCE}
  values { item value notDetected detectionLimit unit itemClass reason edition }`;
const POINT = `id name kind position ${LOCATION} depthMetres requiredItems synthetic ${SOURCE} division { code } pollutionSource { id }
  parcel { parcelCode } keySoilUnits { id } latestReading { ${READING} } readings { ${READING} }
  trends { item direction count statistic score }`;
export const GROUNDWATER = `query Points($filter: GroundwaterPointFilter) { groundwaterPoints(filter: $filter) {
  nodes { ${POINT} } edges { node { id } cursor } ${PAGE} } }`;
export const GROUNDWATER_POINT = 'query Point($id: ID!) { groundwaterPoint(id: $id) { id } }';
export const SHARES = `query Shares($divisionCode: ID!, $kinds: [GroundwaterPointKind!], $from: String, $to: String) {
  groundwaterClassShares(divisionCode: $divisionCode, kinds: $kinds, from: $from, to: $to) { quarter pointCount validPointCount
    classFiveSharePercent shares { groundwaterClass pointCount sharePercent } } }`;

export const STATUS = `query Status($divisionCode: ID!, $asOf: Date) { parcelsByStatus(divisionCode: $divisionCode, asOf: $asOf) {
  state system asOf parcelCount statedAreaSquareMetres parcelsWithoutArea } }`;
export const CONSTRUCTION = `query Construction($divisionCode: ID!, $year: Int!) {
  constructionLandSafeUse(divisionCode: $divisionCode, year: $year) { year system parcelCount totalAreaSquareMetres
    compliantAreaSquareMetres compliantCount undecidedCount ratePercent formula } }`;
export const FARMLAND_RATE = `query Rate($divisionCode: ID!, $year: Int!) { farmlandSafeUse(divisionCode: $divisionCode, year: $year) {
  year system unitCount totalAreaSquareMetres strictAreaSquareMetres compliantAreaSquareMetres undecidedCount ratePercent formula } }`;
export const LIMITS = `query Limits($standard: SoilStandard, $item: ID, $asOf: Date) {
  soilLimits(standard: $standard, item: $item, asOf: $asOf) { ${LIMIT} } }`;
export const ITEMS = 'query Items($query: String) { soilItems(query: $query) { item nameEn nameZh casNumbers } }';
export const SITES = `query Sites($sites: [_Any!]!) { _entities(representations: $sites) { ... on PollutionSource {
  id parcels { parcelCode } keySoilUnits { id } groundwaterPoints { id } } } }`;
