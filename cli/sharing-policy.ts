import { loadDepartments } from '../data/departments/load-departments';
import { type Config } from '../gateway/config';
import { type PolicyOf } from '../gateway/execution/decision/policy';
import { type CurrentAccess } from '../gateway/policy/access';
import { createPolicy } from '../gateway/policy/policy';
import { type House } from './house';

/** What the sharing rules are made with, beside the settings. */
export interface PolicyGrounds extends Pick<House, 'divisions' | 'clock'> {
  readonly access: CurrentAccess;
  /** True for rooms that narrow what they answer by the caller context. */
  readonly isNarrowing: (room: string) => boolean;
}

/** The sharing rules of a gateway that serves departments; our own engine alone enforces them. */
export function sharingPolicy({ policy }: Pick<Config, 'policy'>, { clock, ...grounds }: PolicyGrounds): PolicyOf {
  return createPolicy({ ...policy, ...grounds, departments: loadDepartments(), now: () => clock.now() });
}
