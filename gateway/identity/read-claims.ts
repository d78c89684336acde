import { type JWTPayload } from 'jose';
import { z } from 'zod';
import { BLIND_ROLES, type Claims, LEVELS, ROLES } from '../../schema/access/claims';
import { Unauthenticated } from './unauthenticated';

const LONGEST = 200;

const text = z.string('a text').min(1, 'a text').max(LONGEST, `at most ${LONGEST} characters`);
const oneOf = <Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values, values.join(' '));

/** Who reads the log and who runs the system are never one (GB/T 39477-2020 6.2). */
const isHeldApart = (roles: readonly string[]): boolean => !BLIND_ROLES.every((role) => roles.includes(role));

const claimsSchema = z.object({
  sub: text,
  app: text.nullish(),
  dept: text,
  level: oneOf(LEVELS),
  div: text,
  roles: z.array(oneOf(ROLES), 'a list').refine(isHeldApart, `never ${BLIND_ROLES.join(' and ')} together`),
  /** As OAuth writes scopes: with spaces between them (RFC 8693 §4.2). */
  scope: z.string('a text').optional(),
  purpose: text.nullish(),
});

const described = ({ path, message }: z.core.$ZodIssue): string => `${path.join('.')}: ${message}`;

const wordsOf = (scope: string): readonly string[] => scope.split(' ').filter((word) => word !== '');

/** What a verified token says, or UNAUTHENTICATED naming each claim that is missing or of another shape. */
export function readClaims(payload: JWTPayload): Claims {
  const read = claimsSchema.safeParse(payload);
  if (!read.success) throw new Unauthenticated('claims', read.error.issues.map(described).join('; '));
  const { app = null, purpose = null, scope = '', roles, ...claims } = read.data;
  return Object.freeze({
    ...claims,
    app,
    purpose,
    roles: Object.freeze(roles),
    scopes: Object.freeze(wordsOf(scope)),
  });
}
