import { type SourceRecord } from '../kit/provenance';

/** A code of an edition of the national hazardous-waste list (国家危险废物名录); `_id` is `<edition>:<code>`. */
export interface HwCodeRow {
  readonly _id: string;
  readonly edition: string;
  readonly code: string;
  readonly category: string;
  readonly categoryName: string;
  readonly industrySource: string;
  readonly industryCode: string | null;
  readonly description: string;
  readonly searchName: string;
  /** Letters of the hazard column, and the column as printed. */
  readonly hazards: readonly string[];
  readonly hazardText: string;
  readonly source: SourceRecord;
}

/** An edition of the national hazardous-waste list; held or only known to exist. */
export interface HwEditionRow {
  readonly _id: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly isHeld: boolean;
  readonly note: string;
  readonly source: SourceRecord;
}

/** A kind of the solid-waste catalogue (固体废物分类与代码目录, 公告2024年第4号); `_id` is its code, e.g. `SW17`. */
export interface SwKindRow {
  readonly _id: string;
  readonly catalogueKind: string;
  readonly name: string;
  readonly verified: boolean;
  readonly source: SourceRecord;
}

/** A treatment code (利用处置方式代码, HJ 1033 appendix F); `_id` is the code, e.g. `D1`. */
export interface TreatmentCodeRow {
  readonly _id: string;
  readonly family: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly isLandfill: boolean;
  readonly verified: boolean;
  readonly source: SourceRecord;
}
