/** An end of a movement. */
export interface FlowNode {
  readonly kind: 'GENERATE' | 'COLLECT' | 'TRANSFER' | 'STORE' | 'UTILISE' | 'DISPOSE';
  readonly key: string;
  readonly sourceId: string | null;
  readonly divisionCode: string;
}

/** A movement of waste of any of the five classes; grams. */
export interface FlowRecord {
  /** Unique within the data set. */
  readonly id: string;
  readonly from: FlowNode;
  readonly to: FlowNode;
  readonly wasteClass: 'GENERAL_INDUSTRIAL' | 'HAZARDOUS' | 'MUNICIPAL' | 'CONSTRUCTION' | 'AGRICULTURAL';
  /** Kind of the solid-waste catalogue, null for hazardous waste. */
  readonly solidKind: string | null;
  readonly hwCode: string | null;
  readonly wasteName: string;
  readonly treatmentCode: string | null;
  readonly route: 'SELF' | 'WITHIN_PROVINCE' | 'CROSS_PROVINCE';
  readonly grams: number;
  readonly at: string;
  readonly manifestNo: string | null;
  readonly evidence: 'MANIFEST' | 'WEIGHBRIDGE' | 'LEDGER' | 'DECLARED';
  readonly confidence: 'MEASURED' | 'DECLARED' | 'ESTIMATED';
  readonly isReturn: boolean;
  readonly derivedFromId: string | null;
}

/** A site as an end of a movement. */
export const siteNode = (
  kind: FlowNode['kind'],
  site: { readonly id: string; readonly divisionCode: string },
): FlowNode => ({
  ...{ kind, key: site.id, sourceId: site.id, divisionCode: site.divisionCode },
});

/** A community or a place without a site as an end of a movement. */
export const placeNode = (kind: FlowNode['kind'], key: string, divisionCode: string): FlowNode => ({
  ...{ kind, key, sourceId: null, divisionCode },
});

type Plain = Omit<FlowRecord, 'hwCode' | 'route' | 'manifestNo' | 'isReturn' | 'derivedFromId'>;

/** A movement of waste that is not hazardous, within the province. */
export const solidFlow = (flow: Plain): FlowRecord => ({
  ...flow,
  ...{ hwCode: null, route: 'WITHIN_PROVINCE', manifestNo: null, isReturn: false, derivedFromId: null },
});
