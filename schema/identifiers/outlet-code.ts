import { accepted, normalise, type Parsed, refused } from './parsed';

const shape = /^(D[AW]\d{3}|YS\d{3}|MF\d{4}|T[AWSN]\d{3})$/;

/** Outlet or facility code (HJ 608-2017): DA/DW outlet, YS rainwater outlet, MF production unit, TA/TW/TS/TN treatment. */
export function parseOutletCode(text: string): Parsed {
  const code = normalise(text);
  if (shape.test(code)) return accepted(code);
  return refused(
    'an outlet code is DA, DW, YS, TA, TW, TS or TN with 3 digits, or MF with 4',
    '排放口编号应为DA、DW、YS、TA、TW、TS、TN加3位数字，或MF加4位数字',
  );
}
