/** The closed list of regulatory systems a pollution source can be known to (design contract, Query.pollutionSources). */
export enum RegulatorySystem {
  AIR_PERMIT = 'AIR_PERMIT',
  WATER_PERMIT = 'WATER_PERMIT',
  HAZARDOUS_WASTE = 'HAZARDOUS_WASTE',
  SOLID_WASTE = 'SOLID_WASTE',
  RELEASE_REGISTER = 'RELEASE_REGISTER',
  GREENHOUSE_GAS = 'GREENHOUSE_GAS',
  ELECTRICITY = 'ELECTRICITY',
  EMISSION_TRADING = 'EMISSION_TRADING',
  SOIL = 'SOIL',
  MONITORING = 'MONITORING',
  ENFORCEMENT = 'ENFORCEMENT',
  TAX = 'TAX',
  ENERGY = 'ENERGY',
}
