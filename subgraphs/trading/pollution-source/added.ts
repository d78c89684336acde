import { resource } from '../../../schema/directives';

/** The resource of a field this room adds to another room's entity. */
export const added = (id: string, updates: string): string =>
  resource({ id: `trading.${id}`, provider: 'eeb', share: 'UNCONDITIONAL', updates });
