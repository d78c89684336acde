import { GraphQLScalarType, type GraphQLScalarSerializer } from 'graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { SharingError } from '../../schema/sharing-error';

/** A scalar of checked text; anything else is BAD_ARGUMENT, in a literal as in a variable. */
function textScalar(
  name: string,
  description: string,
  isValid: (text: string) => boolean,
): GraphQLScalarType<string, string> {
  const check: GraphQLScalarSerializer<string> = (value) => {
    if (typeof value === 'string' && isValid(value)) return value;
    throw new SharingError('BAD_ARGUMENT', `${name} ${JSON.stringify(value)?.slice(0, 80) ?? typeof value}`);
  };
  return new GraphQLScalarType({ name, description, serialize: check, parseValue: check });
}

/** graphql-scalars knows the calendar; its own error has no code a caller could act on. */
function isDay(text: string): boolean {
  try {
    GraphQLLocalDate.parseValue(text);
    return true;
  } catch {
    return false;
  }
}

/** Exact decimal number as text, never a binary float: tonnes, yuan and limits are compared to the last digit. */
export const DecimalScalar = textScalar(
  'Decimal',
  'Exact decimal number as text, e.g. "12.50". 精确十进制数（文本）。',
  (text) => /^-?\d+(\.\d+)?$/.test(text),
);

const ISO_DAY = 10;
const TIME = /^.{10}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** RFC 3339 date-time with offset. */
export const DateTimeScalar = textScalar(
  'DateTime',
  'RFC 3339 date and time with offset, e.g. "2026-09-28T09:00:00+08:00". 日期时间。',
  (text) => TIME.test(text) && isDay(text.slice(0, ISO_DAY)),
);

/** ISO calendar date. */
export const DateScalar = textScalar('Date', 'ISO 8601 calendar date, e.g. "2026-09-28". 日期。', isDay);
