/** Data sets of the same making and different size. */
export type HangzhouDataset = 'hangzhou' | 'hangzhou-small';

/** How many there are of each; every number is met exactly. */
export interface Scale {
  readonly dataset: HangzhouDataset;
  /** Letters after the registration county in a unified social credit code; no registry issues them. */
  readonly codeLetters: string;
  readonly sites: number;
  readonly multiSiteEnterprises: number;
  readonly closedEnterprises: number;
  readonly sitesWithoutPermit: number;
  readonly key: number;
  readonly simplified: number;
  /** Among the key sites. */
  readonly wasteLicences: number;
  readonly rightHolders: number;
  readonly keyEmitters: number;
  readonly wasteGenerators: number;
  readonly keySoilUnits: number;
  readonly parcels: number;
  readonly soilSamples: number;
  readonly groundwaterPoints: number;
}

export const SCALES: Readonly<Record<HangzhouDataset, Scale>> = Object.freeze({
  hangzhou: {
    dataset: 'hangzhou',
    codeLetters: 'FAKE',
    sites: 4200,
    multiSiteEnterprises: 80,
    closedEnterprises: 120,
    sitesWithoutPermit: 160,
    key: 420,
    simplified: 980,
    wasteLicences: 46,
    rightHolders: 700,
    keyEmitters: 90,
    wasteGenerators: 2600,
    keySoilUnits: 160,
    parcels: 520,
    soilSamples: 9000,
    groundwaterPoints: 90,
  },
  'hangzhou-small': {
    dataset: 'hangzhou-small',
    codeLetters: 'FAK8',
    sites: 420,
    multiSiteEnterprises: 8,
    closedEnterprises: 12,
    sitesWithoutPermit: 16,
    key: 42,
    simplified: 98,
    wasteLicences: 5,
    rightHolders: 70,
    keyEmitters: 9,
    wasteGenerators: 260,
    keySoilUnits: 16,
    parcels: 52,
    soilSamples: 900,
    groundwaterPoints: 9,
  },
});
