import { type Filter } from '../../lib/store/port';
import { SharingError } from '../../schema/sharing-error';

/** Rows whose subject is this site or this enterprise; a holder behind a site's row is not its subject. */
export function subjectIs(id: string | null | undefined): Filter {
  if (id === null || id === undefined) return {};
  if (id.trim() === '') throw new SharingError('BAD_ARGUMENT', 'subjectId: ""');
  return {
    $or: [
      { sourceId: id, grain: 'SITE' },
      { enterpriseId: id, grain: 'ENTERPRISE' },
    ],
  };
}
