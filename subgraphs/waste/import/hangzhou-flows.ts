import { type FlowNode, type FlowRecord } from '../../../data/hangzhou/waste/flow';
import { tonnesKey } from '../flow/tonnes-key';
import { type FlowEdgeRow } from '../rows';
import { quantityOf, type Sites, sourceOf } from './hangzhou-facts';

const HAZARDOUS_LIST = '国家危险废物名录 2021';
const SOLID_LIST = '固体废物分类与代码目录 2024';

/** Group of a kind by its number (公告2024年第4号). */
function catalogueKind(kind: string): string {
  const number = Number(kind.slice(2));
  if (number < 60) return 'INDUSTRIAL';
  if (number < 70) return 'MUNICIPAL';
  if (number < 80) return 'CONSTRUCTION';
  return number < 90 ? 'AGRICULTURAL' : 'OTHER';
}

function endsOf({ world: { divisions } }: Sites, from: FlowNode, to: FlowNode) {
  const [fromPath, toPath] = [divisions.path(from.divisionCode), divisions.path(to.divisionCode)];
  const sourceIds = [from.sourceId, to.sourceId].filter((id) => id !== null);
  return {
    ...{ from, to, fromPath, toPath, divisionCode: from.divisionCode },
    sourceIds: [...new Set(sourceIds)],
    divisionPath: [...new Set([...fromPath, ...toPath])],
  };
}

function codesOf({ solidKind, hwCode, wasteName, wasteClass, treatmentCode }: FlowRecord) {
  return {
    ...{ zjClass: wasteClass, swCode: solidKind, hwCode, wasteName, chemical: null },
    catalogueKind: solidKind === null ? null : catalogueKind(solidKind),
    codeList: solidKind === null ? HAZARDOUS_LIST : SOLID_LIST,
    treatmentCode,
    treatmentFamily: treatmentCode?.charAt(0) ?? null,
    nativeMethod: null,
    isLandfill: treatmentCode === null ? null : treatmentCode === 'D1',
  };
}

/** A movement of waste. */
export function flowRow(sites: Sites, flow: FlowRecord): FlowEdgeRow {
  const { dataset } = sites.world.scale;
  const quantity = quantityOf(flow.grams);
  return {
    _id: `${dataset}:${flow.id}`,
    ...endsOf(sites, flow.from, flow.to),
    ...codesOf(flow),
    ...{ route: flow.route, quantity, tonnesKey: tonnesKey(quantity), at: flow.at, year: Number(flow.at.slice(0, 4)) },
    ...{ manifestNo: flow.manifestNo, evidence: { kind: flow.evidence, no: flow.manifestNo } },
    ...{ confidence: flow.confidence, stage: flow.to.kind, isReturn: flow.isReturn },
    derivedFromId: flow.derivedFromId === null ? null : `${dataset}:${flow.derivedFromId}`,
    ...{ flags: [], synthetic: true, dataset, source: sourceOf(flow.id, flow.at.slice(0, 10)) },
  };
}
