import { ask, type Gateway } from './ask';

/** An amount as the gateway gives it: decimal text and its unit. */
export interface Quantity {
  readonly value: string;
  readonly unit: string;
}

/** One installation's year in the trading register. */
export interface ComplianceYear {
  readonly id: string;
  readonly year: number;
  readonly verified: Quantity | null;
}

/** One amount of the release register. */
export interface Emission {
  readonly medium: string;
  readonly pollutant: { readonly name: string };
  readonly quantity: Quantity | null;
}

/** A site that both registers know, with what each states. */
export interface Source {
  readonly id: string;
  readonly name: string | null;
  readonly complianceYears: readonly ComplianceYear[];
  readonly emissions: readonly Emission[];
}

const QUERY = `query SitesInBothRegisters($year: Int!, $after: String) {
  pollutionSources(
    filter: { divisionCode: "fr", systems: [RELEASE_REGISTER, EMISSION_TRADING], minSystems: 2 }
    first: 200
    after: $after
  ) {
    nodes {
      id
      name
      complianceYears { id year verified { value unit } }
      emissions(year: $year, system: RELEASE_REGISTER) { medium pollutant { name } quantity { value unit } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Answer {
  readonly pollutionSources: {
    readonly nodes: readonly Source[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** Every French site that both registers know, page by page. */
export async function readSources(gateway: Gateway, year: number): Promise<Source[]> {
  const sources: Source[] = [];
  let after: string | null = null;
  do {
    const { pollutionSources }: Answer = await ask<Answer>(gateway, QUERY, { year, after });
    sources.push(...pollutionSources.nodes);
    after = pollutionSources.pageInfo.hasNextPage ? pollutionSources.pageInfo.endCursor : null;
  } while (after !== null);
  return sources;
}
