import { type WorldEnterprise, type WorldSite } from '../world/site';
import { type World } from '../world/world';
import { type Account, type AccountType, type Holder, type Right } from './records';

/** The city whose bureau keeps the registries. */
const CITY = '330100';

/** Registries, by kind of right: the id's scheme. */
export const schemes: Readonly<Record<Right, string>> = Object.freeze({
  POLLUTANT: 'hz-discharge',
  VOC: 'hz-voc',
  CARBON: 'cn-ets',
  ENERGY: 'hz-energy',
  WATER: 'hz-water',
});

const GOVERNMENT_TYPES = ['ISSUANCE', 'RESERVE', 'AUCTION', 'BUYBACK', 'RETIREMENT', 'CANCELLATION'] as const;
export type GovernmentType = (typeof GOVERNMENT_TYPES)[number];

/** Accounts of the authority: what comes from where rights begin, and goes where they end. */
export type Government = Readonly<Record<GovernmentType, Account>>;

/** The registries' first day: rights are issued in the December before the earliest term. */
export const REGISTRY_OPENED = '2020-12-01';

/** The authority's accounts for one kind of right. */
export function governmentAccounts({ scale }: Pick<World, 'scale'>, right: Right): Government {
  const nobody: Holder = { grain: 'GOVERNMENT', siteId: null, enterpriseId: null, name: null, divisionCode: CITY };
  const account = (type: GovernmentType): Account => ({
    ...{ ...nobody, id: `${schemes[right]}:${scale.codeLetters}-${type}`, right, type },
    ...{ status: 'OPEN', openedOn: REGISTRY_OPENED, closedOn: null },
  });
  return Object.fromEntries(GOVERNMENT_TYPES.map((type) => [type, account(type)])) as Record<GovernmentType, Account>;
}

/** A site as holder, with the enterprise behind it. */
export const siteHolder = ({ id, enterpriseId, name, divisionCode }: WorldSite): Holder => ({
  ...{ grain: 'SITE', siteId: id, enterpriseId, name, divisionCode },
});

export const enterpriseHolder = ({ id, name, divisionCode }: WorldEnterprise): Holder => ({
  ...{ grain: 'ENTERPRISE', siteId: null, enterpriseId: id, name, divisionCode },
});

/** An open account of a holder; `changes` say what is different. */
export function holderAccount(holder: Holder, right: Right, changes: Partial<Account> = {}): Account {
  const type: AccountType = 'OPERATOR';
  const subject = holder.siteId ?? holder.enterpriseId ?? '';
  return {
    ...{
      ...holder,
      id: `${schemes[right]}:${subject}`,
      right,
      type,
      status: 'OPEN',
      openedOn: REGISTRY_OPENED,
      closedOn: null,
    },
    ...changes,
  };
}
