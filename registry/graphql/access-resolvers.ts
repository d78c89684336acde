import { type Claims } from '../../schema/access/claims';
import { type Department } from '../../schema/access/departments';
import { type ExplainAccess } from '../../schema/access/resource-access';
import { SharingError } from '../../schema/sharing-error';
import { type Directory, isAuthority } from '../directory';
import { type RegistryRequest } from './context';

/** The caller as somebody of another department, for its own purpose and app. */
const asDepartment = (claims: Claims, { code, level, division }: Department): Claims => ({
  ...claims,
  dept: code,
  level,
  div: division,
  roles: ['consumer'],
});

/** Only the authority may ask how another department stands. */
function askedAs(claims: Claims, dept: string | null | undefined, { departments }: Directory): Claims {
  if (dept === null || dept === undefined || dept === claims.dept) return claims;
  if (!isAuthority(claims)) {
    throw new SharingError('FORBIDDEN', {
      en: 'how another department stands is for the authority to ask',
      zh: '查询其他部门的授权情况须由 authority 办理',
    });
  }
  const department = departments(dept);
  if (department === undefined) throw new SharingError('NOT_FOUND', dept);
  return asDepartment(claims, department);
}

/** Resolvers of what is allowed, answered by whoever decides it. */
export function accessResolvers(explain: ExplainAccess, directory: Directory) {
  return {
    Query: {
      resourceAccess: (
        _: unknown,
        { resource, dept }: { resource: string; dept?: string | null },
        { claims }: RegistryRequest,
      ) => explain(resource, askedAs(claims, dept, directory)),
    },
  };
}
