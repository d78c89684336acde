import { ArgsType, Directive, Field } from 'type-graphql';
import { reads } from '../../../schema/directives';
import { type Filter } from '../../../lib/store/port';
import { SharingError } from '../../../schema/sharing-error';

const QUARTER = /^\d{4}-Q[1-4]$/;

/** A quarter as text, e.g. 2026-Q3, which sorts in time; BAD_ARGUMENT for anything else. */
export function asQuarter(text: string): string {
  if (QUARTER.test(text)) return text;
  throw new SharingError('BAD_ARGUMENT', `quarter: ${JSON.stringify(text.slice(0, 40))}`);
}

/** The quarters from the first to the last, both inclusive; open where one is not given. */
export function quartersBetween(from: string | null | undefined, to: string | null | undefined): Filter {
  const bounds = { ...(from ? { $gte: asQuarter(from) } : {}), ...(to ? { $lte: asQuarter(to) } : {}) };
  return Object.keys(bounds).length === 0 ? {} : { quarter: bounds };
}

/** A span of quarters. */
@ArgsType()
export class QuarterArgs {
  @Field(() => String, { nullable: true, description: 'First quarter, e.g. 2026-Q1. 起始季度' })
  @Directive(reads('GroundwaterReading.quarter'))
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Last quarter. 截止季度' })
  @Directive(reads('GroundwaterReading.quarter'))
  to?: string | null;
}
