import { z } from 'zod';
import { type CallerContext } from '../../../schema/access/caller-context';
import { LEVELS, ROLES } from '../../../schema/access/claims';
import { type ContextLetter } from '../../../schema/access/signed-context';

const texts = z.array(z.string());

const scope = z.strictObject({
  areas: z.array(z.strictObject({ code: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
  hasUnplaced: z.boolean(),
});

const claims = z.strictObject({
  sub: z.string(),
  app: z.string().nullable(),
  dept: z.string(),
  level: z.enum(LEVELS),
  div: z.string(),
  roles: z.array(z.enum(ROLES)),
  scopes: texts,
  purpose: z.string().nullable(),
});

const context: z.ZodType<CallerContext> = z.strictObject({
  claims,
  rows: scope,
  resources: z.record(z.string(), scope),
  smallGroups: z.record(z.string(), z.strictObject({ least: z.number(), dominance: z.number() })),
  grants: texts,
  epoch: z.number(),
});

/** A letter as this version of a room reads it: one that says more could mean less than it grants, and is refused. */
export const letterShape: z.ZodType<ContextLetter> = z.strictObject({
  room: z.string(),
  behalf: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('caller'), context }),
    z.strictObject({ kind: z.literal('system') }),
    z.strictObject({ kind: z.literal('ungoverned') }),
  ]),
  keyId: z.string(),
  issuedAt: z.number(),
  expiresAt: z.number(),
});
