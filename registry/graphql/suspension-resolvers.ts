import { reasonOf } from '../reason';
import { type Suspensions } from '../suspensions/suspensions';
import { type RegistryRequest } from './context';

interface TargetAsked {
  readonly resource: string;
  readonly department?: string | null;
}

/** Resolvers of suspensions. */
export function suspensionResolvers(suspensions: Suspensions) {
  return {
    Query: {
      suspensions: (_: unknown, __: object, { claims }: RegistryRequest) => suspensions.visible(claims),
    },
    Mutation: {
      suspendResource: (
        _: unknown,
        { resource, department = null, reason }: TargetAsked & { reason: string },
        { claims }: RegistryRequest,
      ) => suspensions.suspend(claims, { resource, department }, reasonOf(reason)),
      resumeResource: (_: unknown, { resource, department = null }: TargetAsked, { claims }: RegistryRequest) =>
        suspensions.resume(claims, { resource, department }),
    },
  };
}
