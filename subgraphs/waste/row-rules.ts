import { type RowRules } from '../kit/scope/row-rule';

/** Whose rows the room's collections hold. */
export const wasteRows: RowRules = {
  generators: { resource: 'waste.generators' },
  plans: { resource: 'waste.plans' },
  reports: { resource: 'waste.reports' },
  licences: { resource: 'waste.licences', at: { field: 'validFrom', kind: 'text' } },
  facilities: { resource: 'waste.facilities' },
  // A manifest is the consignor's and the receiver's alike.
  manifests: {
    resource: 'waste.manifests',
    at: { field: 'departAt', kind: 'text' },
    paths: ['divisionPath', 'receiverDivisionPath'],
  },
  flows: { resource: 'waste.flows', at: { field: 'year', kind: 'year' } },
  ledgers: { resource: 'waste.ledger', at: { field: 'month', kind: 'text' } },
  hazardousCodes: 'reference',
  hazardousEditions: 'reference',
  solidKinds: 'reference',
  treatmentCodes: 'reference',
};
