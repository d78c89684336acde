import { accepted, normalise, type Parsed, refused } from './parsed';

const hazardous = /^\d{3}-\d{3}-(\d{2})$/;
const solid = /^\d{3}-\d{3}-S\d{2}$/;

/** HW41 to HW44 do not exist; the list ends with HW50. */
const isClass = (digits: string): boolean => /^(0[1-9]|[123]\d|40|4[5-9]|50)$/.test(digits);

/** Hazardous-waste code (废物代码, 国家危险废物名录): industry, serial and class, e.g. `900-214-08`. */
export function parseHazardousWasteCode(text: string): Parsed {
  const code = normalise(text);
  const digits = hazardous.exec(code)?.[1];
  if (digits === undefined) {
    return refused('a hazardous-waste code is written 123-456-78', '危险废物代码形如123-456-78');
  }
  return isClass(digits) ? accepted(code) : refused(`there is no class HW${digits}`, `没有HW${digits}类`);
}

/** Hazardous-waste class (废物类别), `HW01` to `HW50`. */
export function parseHazardousWasteClass(text: string): Parsed {
  const code = normalise(text);
  if (/^HW\d{2}$/.test(code) && isClass(code.slice(2))) return accepted(code);
  return refused('a hazardous-waste class is HW01 to HW40 or HW45 to HW50', '危险废物类别为HW01至HW40、HW45至HW50');
}

/** Solid-waste code (固体废物代码, 公告2024年第4号), e.g. `900-001-S17`, or its kind alone, `SW17`. */
export function parseSolidWasteCode(text: string): Parsed {
  const code = normalise(text);
  if (solid.test(code) || /^SW\d{2}$/.test(code)) return accepted(code);
  return refused(
    'a solid-waste code is written 123-456-S78, its kind SW78',
    '固体废物代码形如123-456-S78，种类形如SW78',
  );
}

/** Treatment code (利用处置方式代码, HJ 1033): R, D, C or Y and a number. */
export function parseTreatmentCode(text: string): Parsed {
  const code = normalise(text);
  if (/^[RDCY][1-9]\d?$/.test(code)) return accepted(code);
  return refused('a treatment code is R, D, C or Y and a number', '利用处置方式代码为R、D、C、Y加数字');
}
