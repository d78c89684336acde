import { convertMass } from '../../../schema/mass';
import { Contributions } from '../../kit/small-groups/contributions';
import { type Backed } from '../../kit/small-groups/protected-totals';
import { tonnes } from '../amounts';
import { contributorOf, type TotalledFlow } from './group-flows';
import { isCounted, landfillShare, type Treatment } from './landfill-share';
import { type LandfillShareType } from './total.type';

/** What a share of too few contributors shows. */
export const HIDDEN_SHARE = { landfilled: null, treated: null, share: null, status: 'UNKNOWN', contributors: null };

/** The landfill share of the movements as they stream by, with who stands behind it. */
export async function landfillTotal(
  flows: AsyncIterable<TotalledFlow>,
  of: Pick<LandfillShareType, 'year' | 'by'>,
): Promise<Backed<Omit<LandfillShareType, 'suppressed'>>> {
  const treatments: Treatment[] = [];
  const behind = new Contributions();
  for await (const flow of flows) {
    if (!isCounted(flow)) continue;
    treatments.push({ ...flow, system: flow.source.system });
    const mass = flow.quantity && convertMass(flow.quantity, 't');
    behind.add(contributorOf(flow), { treated: mass, landfilled: flow.isLandfill ? mass : null });
  }
  const { landfilled, treated, ...told } = landfillShare(treatments);
  const amounts = { landfilled: tonnes(landfilled), treated: tonnes(treated) };
  return { total: { ...told, ...amounts, ...of, contributors: behind.count }, behind };
}
