import { z } from 'zod';
import { type SmallGroups } from '../schema/access/caller-context';
import { POLICY_MODES, type PolicyMode } from './policy/mode';

/** How the sharing rules are enforced. */
export interface PolicySettings {
  readonly mode: PolicyMode;
  /** The division that the gateway serves. */
  readonly home: string;
  readonly smallGroups: SmallGroups;
}

const bilingual = (en: string, zh: string): string => `${en} / ${zh}`;

const modes = bilingual(`one of ${POLICY_MODES.join(', ')}`, `${POLICY_MODES.join('、')} 之一`);

/** The settings of the sharing rules, each with its default and what it may hold. */
export const policyShape = {
  ECOGUARD_POLICY: z.enum(POLICY_MODES, modes).default('filter'),
  ECOGUARD_HOME_DIVISION: z.string().regex(/^\S+$/, bilingual('a division code', '行政区划代码')).default('330100'),
  ECOGUARD_SMALL_GROUPS: z
    .string()
    .regex(
      /^[1-9]\d{0,3},(0(\.\d+)?|1(\.0+)?)$/,
      bilingual('least contributors, largest share: 5,0.85', '最少主体数,最大占比：5,0.85'),
    )
    .default('5,0.85')
    .transform((text): SmallGroups => {
      const [least, dominance] = text.split(',').map(Number);
      return { least: least ?? 5, dominance: dominance ?? 0.85 };
    }),
};

/** The settings as they were read. */
export function policySettingsOf(data: z.infer<z.ZodObject<typeof policyShape>>): PolicySettings {
  return Object.freeze({
    mode: data.ECOGUARD_POLICY,
    home: data.ECOGUARD_HOME_DIVISION,
    smallGroups: data.ECOGUARD_SMALL_GROUPS,
  });
}
