import { GraphQLScalarType, type GraphQLScalarSerializer } from 'graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { SharingError } from '../../schema/sharing-error';

function textScalar(name: string, description: string, pattern: RegExp): GraphQLScalarType<string, string> {
  const check: GraphQLScalarSerializer<string> = (value) => {
    if (typeof value === 'string' && pattern.test(value)) return value;
    throw new SharingError('BAD_ARGUMENT', `${name} ${JSON.stringify(value)}`);
  };
  return new GraphQLScalarType({ name, description, serialize: check, parseValue: check });
}

/** Exact decimal number as text, never a binary float: tonnes, yuan and limits are compared to the last digit. */
export const DecimalScalar = textScalar(
  'Decimal',
  'Exact decimal number as text, e.g. "12.50". 精确十进制数（文本）。',
  /^-?\d+(\.\d+)?$/,
);

/** RFC 3339 date-time with offset. */
export const DateTimeScalar = textScalar(
  'DateTime',
  'RFC 3339 date and time with offset, e.g. "2026-09-28T09:00:00+08:00". 日期时间。',
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/,
);

/** ISO calendar date; the check is graphql-scalars' LocalDate under the contract's name. */
export const DateScalar = new GraphQLScalarType<string, string>({
  ...GraphQLLocalDate.toConfig(),
  name: 'Date',
  description: 'ISO 8601 calendar date, e.g. "2026-09-28". 日期。',
});
