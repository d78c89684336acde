import { type SoilParcel } from './parcel';
import { type Arrival, type Stage } from './stages';

/** An entry of a parcel in one of the lists (一名单二名录). */
export interface RegisterEntry {
  readonly id: string;
  readonly parcel: SoilParcel;
  readonly register: 'SUSPECTED' | 'POLLUTED' | 'CONTROL_AND_REMEDIATION';
  readonly listedOn: string;
  readonly removedOn: string | null;
  readonly document: string | null;
}

/** Which stage puts a parcel on a list, and which of the later ones takes it off. */
interface Rule {
  readonly register: RegisterEntry['register'];
  readonly from: Stage;
  readonly until: readonly Stage[];
  readonly issuer: string;
}

const RULES: readonly Rule[] = [
  { register: 'SUSPECTED', from: 'CANDIDATE', until: ['SURVEY_CLEARED', 'RISK_ASSESS'], issuer: '示例土疑' },
  { register: 'POLLUTED', from: 'RISK_ASSESS', until: ['RISK_CLEARED', 'REMOVED'], issuer: '示例土污' },
  { register: 'CONTROL_AND_REMEDIATION', from: 'ON_REGISTER', until: ['REMOVED'], issuer: '示例土录' },
];

/** The stay in an assessment that was sent back begins with the first one. */
const isBegin = (history: readonly Arrival[], place: number, { from, until }: Rule): boolean => {
  if (history[place]?.stage !== from) return false;
  const before = history.slice(0, place).findLast(({ stage }) => stage === from || until.includes(stage));
  return before?.stage !== from;
};

function entryOf(parcel: SoilParcel, place: number, { register, until, issuer }: Rule): RegisterEntry {
  const { code, history } = parcel;
  const listedOn = history[place]?.on ?? '';
  const end = history.slice(place).find(({ stage }) => until.includes(stage));
  return {
    ...{ id: `${code}:${register}:${place + 1}`, parcel, register, listedOn, removedOn: end?.on ?? null },
    document: register === 'SUSPECTED' ? null : `${issuer}〔${listedOn.slice(0, 4)}〕${code.slice(-4)}号`,
  };
}

/** The entries of a parcel: its lists say what its history says. */
export const entriesOf = (parcel: SoilParcel): RegisterEntry[] =>
  RULES.flatMap((rule) =>
    parcel.history.flatMap((_, place) => (isBegin(parcel.history, place, rule) ? [entryOf(parcel, place, rule)] : [])),
  );
