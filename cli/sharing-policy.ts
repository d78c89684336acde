import { type Config } from '../gateway/config';
import { type PolicyOf } from '../gateway/execution/decision/policy';
import { type CurrentAccess } from '../gateway/access/access';
import { createPolicy } from '../gateway/policy/policy';
import { SharingError } from '../schema/sharing-error';
import { type House } from './house';

/** What the sharing rules are made with, beside the settings. */
export interface PolicyGrounds extends Pick<House, 'divisions' | 'departments' | 'clock'> {
  readonly access: CurrentAccess;
  /** True for rooms that narrow what they answer by the caller context. */
  readonly isNarrowing: (room: string) => boolean;
}

/** The sharing rules of a gateway that serves departments; our own engine alone enforces them. */
export function sharingPolicy(
  { policy, engine }: Pick<Config, 'policy' | 'engine'>,
  { clock, ...grounds }: PolicyGrounds,
): PolicyOf {
  if (engine !== 'compiled') {
    throw new SharingError('BAD_SETTING', {
      en: `ECOGUARD_ENGINE=${engine} enforces no sharing rules; it serves an open graph alone (--open)`,
      zh: `ECOGUARD_ENGINE=${engine} 不执行共享规则，仅可用于开放图（--open）`,
    });
  }
  return createPolicy({ ...policy, ...grounds, now: () => clock.now() });
}
