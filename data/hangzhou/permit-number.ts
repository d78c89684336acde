import { type WorldSite } from './world/site';

/** Letters met in practice at the end of the number: permits and registrations (unverified). */
const LETTERS = { KEY: 'P', SIMPLIFIED: 'P', REGISTRATION: 'W' } as const;

/** Number of the site's permit or registration (HJ 608-2017: site id and a letter); null for a site without one. */
export const permitNumberOf = ({ id, category }: Pick<WorldSite, 'id' | 'category'>): string | null =>
  category === null ? null : id + LETTERS[category];
