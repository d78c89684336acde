import { type WorldSite } from './world/site';

/** Letters met in practice at the end of the number: permits and registrations (unverified). */
const LETTERS = { KEY: 'P', SIMPLIFIED: 'P', REGISTRATION: 'W' } as const;

/** Number of the site's permit or registration (HJ 608-2017: site id and a letter); null for a site without one. */
export const permitNumberOf = ({ id, category }: Pick<WorldSite, 'id' | 'category'>): string | null =>
  category === null ? null : id + LETTERS[category];

/** Letters of the number a site had before its permit replaced it, and of a registration made anew (unverified). */
const OTHER_LETTERS = { KEY: 'Q', SIMPLIFIED: 'W', REGISTRATION: 'X' } as const;

/** The other number of a site: of the permit of a lower category that it had, or of the registration to come. */
export const otherPermitNumberOf = ({ id }: Pick<WorldSite, 'id'>, category: keyof typeof OTHER_LETTERS): string =>
  id + OTHER_LETTERS[category];
