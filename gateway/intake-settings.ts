import { resolve } from 'node:path';
import { z } from 'zod';
import { DOCUMENT_MODES } from './documents/documents';
import { DEFAULT_INTAKE, type Intake } from './intake';
import { COST_MODES } from './limits/cost/cost-settings';

const POSITIVE = /^[1-9]\d*$/;
const BUDGET = /^([A-Za-z][\w-]*)=(\d+)$/;

const bilingual = (en: string, zh: string): string => `${en} / ${zh}`;

const count = (fallback: number) =>
  z
    .string()
    .refine(
      (text) => POSITIVE.test(text) && Number.isSafeInteger(Number(text)),
      bilingual('an integer above 0', '大于 0 的整数'),
    )
    .transform(Number)
    .default(fallback);

const oneOf = <Values extends readonly [string, ...string[]]>(values: Values, fallback: Values[number]) =>
  z.enum(values, bilingual(`one of ${values.join(', ')}`, `${values.join('、')} 之一`)).default(fallback as never);

const SWITCH = ['on', 'off'] as const;
const onOff = (isOn: boolean) => oneOf(SWITCH, isOn ? 'on' : 'off');

function budgetOf(part: string): readonly [string, number] {
  const at = part.indexOf('=');
  return [part.slice(0, at), Number(part.slice(at + 1))];
}

const budgets = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  )
  .refine(
    (parts) => parts.every((part) => BUDGET.test(part)),
    bilingual('subgraph=cost,subgraph=cost', '子图=成本,子图=成本'),
  )
  .transform((parts) => new Map(parts.map(budgetOf)));

const { limits, costs, documents, ...features } = DEFAULT_INTAKE;

/** The settings of what is taken in, each with its default and what it may hold. */
export const intakeShape = {
  ECOGUARD_MAX_BODY_BYTES: count(limits.bodyBytes),
  ECOGUARD_MAX_TOKENS: count(limits.tokens),
  ECOGUARD_MAX_DEPTH: count(limits.depth),
  ECOGUARD_MAX_FIELDS: count(limits.fields),
  ECOGUARD_MAX_ROOT_FIELDS: count(limits.rootFields),
  ECOGUARD_MAX_ALIASES: count(limits.aliases),
  ECOGUARD_MAX_DIRECTIVES: count(limits.directives),
  ECOGUARD_MAX_LIST_SIZE: count(limits.listSize),
  ECOGUARD_MAX_RESPONSE_BYTES: count(limits.responseBytes),
  ECOGUARD_MAX_SUBGRAPH_RESPONSE_BYTES: count(limits.subgraphResponseBytes),
  ECOGUARD_COST: oneOf(COST_MODES, costs.mode),
  ECOGUARD_MAX_COST: count(costs.most),
  ECOGUARD_ASSUMED_LIST_SIZE: count(costs.assumedSize),
  ECOGUARD_SUBGRAPH_BUDGETS: budgets,
  ECOGUARD_DOCUMENTS: oneOf(DOCUMENT_MODES, documents.mode),
  ECOGUARD_DOCUMENTS_FILE: z.string().optional(),
  ECOGUARD_APQ: onOff(documents.isAutomatic),
  ECOGUARD_INTROSPECTION: onOff(features.hasIntrospection),
  ECOGUARD_SUGGESTIONS: onOff(features.hasSuggestions),
  ECOGUARD_METRICS: onOff(features.hasMetrics),
  ECOGUARD_INBOUND_DEDUP: onOff(features.isInboundShared),
  ECOGUARD_SUBGRAPH_SHARING: onOff(features.isSubgraphShared),
};

type Read = z.infer<z.ZodObject<typeof intakeShape>>;

const limitsOf = (read: Read): Intake['limits'] => ({
  bodyBytes: read.ECOGUARD_MAX_BODY_BYTES,
  tokens: read.ECOGUARD_MAX_TOKENS,
  depth: read.ECOGUARD_MAX_DEPTH,
  fields: read.ECOGUARD_MAX_FIELDS,
  rootFields: read.ECOGUARD_MAX_ROOT_FIELDS,
  aliases: read.ECOGUARD_MAX_ALIASES,
  directives: read.ECOGUARD_MAX_DIRECTIVES,
  listSize: read.ECOGUARD_MAX_LIST_SIZE,
  responseBytes: read.ECOGUARD_MAX_RESPONSE_BYTES,
  subgraphResponseBytes: read.ECOGUARD_MAX_SUBGRAPH_RESPONSE_BYTES,
});

/** What is taken in, as the settings say. */
export function intakeOf(read: Read): Intake {
  const file = read.ECOGUARD_DOCUMENTS_FILE;
  return Object.freeze({
    limits: Object.freeze(limitsOf(read)),
    costs: Object.freeze({
      mode: read.ECOGUARD_COST,
      most: read.ECOGUARD_MAX_COST,
      assumedSize: read.ECOGUARD_ASSUMED_LIST_SIZE,
      budgets: read.ECOGUARD_SUBGRAPH_BUDGETS,
    }),
    documents: Object.freeze({
      mode: read.ECOGUARD_DOCUMENTS,
      file: file === undefined ? undefined : resolve(file),
      isAutomatic: read.ECOGUARD_APQ === 'on',
    }),
    hasIntrospection: read.ECOGUARD_INTROSPECTION === 'on',
    hasSuggestions: read.ECOGUARD_SUGGESTIONS === 'on',
    hasMetrics: read.ECOGUARD_METRICS === 'on',
    isInboundShared: read.ECOGUARD_INBOUND_DEDUP === 'on',
    isSubgraphShared: read.ECOGUARD_SUBGRAPH_SHARING === 'on',
  });
}

/** A mode that needs the manifest's file, and no file. */
export const lacksDocuments = ({ documents: { mode, file } }: Intake): boolean => mode !== 'off' && file === undefined;
